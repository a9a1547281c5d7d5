package io.splunkautodoc.database;

class EmbeddedRunDeletionIT extends RunDeletionContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
