package io.splunkautodoc.database;

class EmbeddedObjectSweepIT extends ObjectSweepContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
