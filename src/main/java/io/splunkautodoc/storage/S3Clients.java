package io.splunkautodoc.storage;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the client of the object store from settings. */
public final class S3Clients {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** How long a call may wait while all connections are taken. */
  private static final Duration ACQUIRE = Duration.ofSeconds(10);

  /** A store may fsync gigabytes before it answers. */
  private static final Duration ANSWER = Duration.ofMinutes(5);

  /**
   * Below the 30 s after which servers close idle connections, so that none is used half closed.
   */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private static final int CONNECTIONS = 128;

  private S3Clients() {}

  /** Opens a client; nothing is sent yet. Whoever opens it closes it. */
  public static S3Client open(StorageSettings settings) {
    URI endpoint = settings.endpoint();
    boolean loopback = isPlainLoopback(endpoint);
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .forcePathStyle(settings.pathStyle())
            .endpointOverride(endpoint)
            // The key is the content's SHA-256 already; no second sum over the bytes.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                ApacheHttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(CONNECT)
                    .connectionAcquisitionTimeout(ACQUIRE)
                    .connectionMaxIdleTime(IDLE)
                    .socketTimeout(ANSWER)
                    .tcpKeepAlive(true)
                    .expectContinueEnabled(!loopback));
    if (loopback) {
      builder.putAuthScheme(new UnsignedPayloadScheme());
    }
    return builder.build();
  }

  private static AwsCredentialsProvider credentials(StorageSettings settings) {
    String accessKey = settings.accessKey();
    String secretKey = settings.secretKey();
    return accessKey == null || secretKey == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
  }

  private static boolean isPlainLoopback(@Nullable URI endpoint) {
    return endpoint != null
        && "http".equals(endpoint.getScheme())
        && ("127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost()));
  }
}
