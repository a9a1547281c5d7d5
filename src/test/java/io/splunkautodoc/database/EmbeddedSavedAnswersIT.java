package io.splunkautodoc.database;

class EmbeddedSavedAnswersIT extends SavedAnswersContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
