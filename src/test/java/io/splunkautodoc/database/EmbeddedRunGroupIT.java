package io.splunkautodoc.database;

class EmbeddedRunGroupIT extends RunGroupContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
