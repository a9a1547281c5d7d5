package io.splunkautodoc.database;

class EmbeddedRunLifeIT extends RunLifeContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
