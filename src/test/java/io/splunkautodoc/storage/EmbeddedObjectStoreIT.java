package io.splunkautodoc.storage;

/** The contract against the S3 inside the process. */
class EmbeddedObjectStoreIT extends ObjectStoreContract {
  @Override
  StorageSettings freshBucket() {
    return TestObjectStore.freshBucket();
  }
}
