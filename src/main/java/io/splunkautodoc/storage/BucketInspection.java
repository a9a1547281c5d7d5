package io.splunkautodoc.storage;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * Looks at what a bucket really holds, and changes nothing. Every method blocks, and throws {@link
 * StorageUnavailableException} where the bucket as a whole cannot be asked. Safe to use from any
 * thread; holds one chunk of an object or one page of a listing at a time.
 */
public final class BucketInspection {
  private static final int CHUNK = 128 * 1024;
  private static final int PAGE = 1_000;

  private final S3Client client;
  private final String bucket;

  /**
   * @param client stays open as long as this is used
   */
  public BucketInspection(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Returns when the bucket can be asked. */
  public void check() {
    try {
      client.headBucket(head -> head.bucket(bucket));
    } catch (SdkException failed) {
      throw new StorageUnavailableException(
          "bucket " + bucket + ": " + S3Failure.of(failed).reason());
    }
  }

  /** Reads an object to its end. */
  public Inspected read(String key) {
    try (ResponseInputStream<GetObjectResponse> bytes =
        client.getObject(get -> get.bucket(bucket).key(key))) {
      return digested(bytes);
    } catch (SdkException | IOException failed) {
      return failed(failed);
    }
  }

  private static Inspected digested(ResponseInputStream<GetObjectResponse> bytes)
      throws IOException {
    MessageDigest digest = Sha256.start();
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
      digest.update(chunk, 0, count);
      size += count;
    }
    return new Inspected.Read(size, HexFormat.of().formatHex(digest.digest()));
  }

  /** Asks for an object's size alone. */
  public Inspected look(String key) {
    try {
      Long size = client.headObject(head -> head.bucket(bucket).key(key)).contentLength();
      return size == null ? new Inspected.Unreadable("it has no size") : new Inspected.Seen(size);
    } catch (SdkException failed) {
      return failed(failed);
    }
  }

  private Inspected failed(Exception thrown) {
    S3Failure failure = S3Failure.of(thrown);
    if (failure.kind() == S3Failure.Kind.MISSING) {
      return new Inspected.Missing();
    }
    check();
    return new Inspected.Unreadable(failure.reason());
  }

  /**
   * The next objects below {@code sha256/}, in the order of their keys.
   *
   * @param after the last key of the page before; null for the first page
   * @return an empty list at the end
   */
  public List<ListedObject> list(@Nullable String after) {
    try {
      ListObjectsV2Response page =
          client.listObjectsV2(
              list -> list.bucket(bucket).prefix(ObjectKey.PREFIX).maxKeys(PAGE).startAfter(after));
      return page.contents().stream()
          .map(object -> new ListedObject(object.key(), object.size(), object.lastModified()))
          .toList();
    } catch (SdkException failed) {
      throw new StorageUnavailableException(
          "listing bucket " + bucket + ": " + S3Failure.of(failed).reason());
    }
  }
}
