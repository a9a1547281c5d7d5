package io.splunkautodoc.storage;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** The bucket at the start of the service. */
public final class ObjectBucket {
  private ObjectBucket() {}

  /**
   * Makes the bucket where it is missing. Blocks.
   *
   * @throws StorageUnavailableException when it cannot be reached or made
   */
  public static void ensure(S3Client client, String bucket) {
    try {
      if (!exists(client, bucket)) {
        create(client, bucket);
      }
    } catch (SdkException failed) {
      throw new StorageUnavailableException(
          "bucket " + bucket + ": " + S3Failure.of(failed).reason());
    }
  }

  private static boolean exists(S3Client client, String bucket) {
    try {
      client.headBucket(head -> head.bucket(bucket));
      return true;
    } catch (NoSuchBucketException missing) {
      return false;
    }
  }

  private static void create(S3Client client, String bucket) {
    try {
      client.createBucket(create -> create.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException another) {
      // Another node that starts now was first.
      client.headBucket(head -> head.bucket(bucket));
    }
  }
}
