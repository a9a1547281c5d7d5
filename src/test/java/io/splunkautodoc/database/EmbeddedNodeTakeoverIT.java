package io.splunkautodoc.database;

class EmbeddedNodeTakeoverIT extends NodeTakeoverContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
