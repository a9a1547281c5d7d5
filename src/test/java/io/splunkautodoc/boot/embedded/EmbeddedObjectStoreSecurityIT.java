package io.splunkautodoc.boot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.storage.ObjectBucket;
import io.splunkautodoc.storage.S3Clients;
import io.splunkautodoc.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Nobody gets at the embedded objects without the keys. */
class EmbeddedObjectStoreSecurityIT {
  private static final String OURS = "sha256/ab/cd/abcd" + "0".repeat(60);

  @TempDir Path home;
  private EmbeddedObjectStore server;

  @BeforeEach
  void start() {
    server = EmbeddedObjectStore.start(home);
    try (S3Client client = S3Clients.open(server.settings("bucket"))) {
      ObjectBucket.ensure(client, "bucket");
      for (String key : new String[] {OURS, "notes.txt"}) {
        client.putObject(put -> put.bucket("bucket").key(key), RequestBody.fromString("secret"));
      }
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answers_403_to_a_request_without_a_signature() throws Exception {
    assertThat(anonymous("GET", "/")).isEqualTo(403);
    assertThat(anonymous("GET", "/bucket")).isEqualTo(403);
    for (String object : new String[] {OURS, "notes.txt", "missing"}) {
      for (String method : new String[] {"GET", "HEAD", "PUT", "DELETE"}) {
        assertThat(anonymous(method, "/bucket/" + object)).as(method + object).isEqualTo(403);
      }
    }
  }

  @Test
  void writes_objects_that_only_the_owner_can_read() throws IOException {
    Path object = home.resolve("objects/buckets/bucket").resolve(OURS);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(object)))
        .isEqualTo("rw-------");
  }

  @Test
  void answers_403_to_a_wrong_signature_and_to_unknown_keys() {
    StorageSettings right = server.settings("bucket");
    for (StorageSettings wrong :
        new StorageSettings[] {
          keys(right, right.accessKey(), "wrong"), keys(right, "wrong", right.secretKey())
        }) {
      try (S3Client client = S3Clients.open(wrong)) {
        assertThatThrownBy(() -> client.listObjectsV2(list -> list.bucket("bucket")))
            .isInstanceOfSatisfying(
                S3Exception.class, answer -> assertThat(answer.statusCode()).isEqualTo(403));
      }
    }
  }

  @Test
  void listens_on_the_loopback_only() {
    assertThat(server.endpoint().getHost()).isEqualTo("127.0.0.1");
    assertThat(server.endpoint().getPort()).isPositive();
  }

  @Test
  void keeps_its_keys_for_the_owner_alone() throws IOException {
    Path file = home.resolve("s3.credentials");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .allSatisfy(key -> assertThat(key).hasSizeGreaterThan(16));
    assertThat(server.settings("bucket").toString())
        .doesNotContain(Files.readAllLines(file).get(1));
  }

  private static StorageSettings keys(StorageSettings right, String access, String secret) {
    return new StorageSettings(
        right.endpoint(), right.region(), right.bucket(), access, secret, true);
  }

  private int anonymous(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + path))
            .method(method, HttpRequest.BodyPublishers.ofString("x"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
