package io.splunkautodoc.database;

class EmbeddedRunLeaseIT extends RunLeaseContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
