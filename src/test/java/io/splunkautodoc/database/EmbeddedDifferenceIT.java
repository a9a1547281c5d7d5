package io.splunkautodoc.database;

class EmbeddedDifferenceIT extends DifferenceContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
