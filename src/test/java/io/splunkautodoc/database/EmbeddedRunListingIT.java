package io.splunkautodoc.database;

class EmbeddedRunListingIT extends RunListingContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
