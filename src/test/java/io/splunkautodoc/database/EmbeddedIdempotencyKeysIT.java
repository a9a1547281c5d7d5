package io.splunkautodoc.database;

class EmbeddedIdempotencyKeysIT extends IdempotencyKeysContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
