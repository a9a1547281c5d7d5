package io.splunkautodoc.database;

class EmbeddedReadingIT extends ReadingContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
