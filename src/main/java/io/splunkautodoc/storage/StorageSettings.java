package io.splunkautodoc.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects are kept.
 *
 * @param endpoint of the S3 service; null for AWS itself, found by the region
 * @param region that requests are signed for
 * @param accessKey null for the keys of the surroundings (environment, profile, instance role)
 * @param secretKey null exactly when the access key is
 * @param pathStyle whether the bucket stands in the path, not in the host name
 */
public record StorageSettings(
    @Nullable URI endpoint,
    String region,
    String bucket,
    @Nullable String accessKey,
    @Nullable String secretKey,
    boolean pathStyle) {
  /** The region where none is set. */
  public static final String DEFAULT_REGION = "us-east-1";

  public StorageSettings {
    if (bucket.isBlank() || region.isBlank()) {
      throw new IllegalArgumentException("bucket and region must be named");
    }
    if ((accessKey == null) != (secretKey == null)) {
      throw new IllegalArgumentException("access key and secret key come together");
    }
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "s3 " + (endpoint == null ? region : endpoint) + ", bucket " + bucket;
  }
}
