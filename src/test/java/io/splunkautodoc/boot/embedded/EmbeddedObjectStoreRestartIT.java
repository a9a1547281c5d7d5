package io.splunkautodoc.boot.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.storage.ObjectBucket;
import io.splunkautodoc.storage.S3Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What outlasts a stop, and what does not. */
class EmbeddedObjectStoreRestartIT {
  private static final String OURS = "sha256/ab/cd/abcd" + "0".repeat(60);

  @TempDir Path home;

  @Test
  void keeps_objects_and_keys_over_a_restart() {
    String accessKey;
    try (EmbeddedObjectStore first = EmbeddedObjectStore.start(home);
        S3Client client = S3Clients.open(first.settings("bucket"))) {
      accessKey = first.settings("bucket").accessKey();
      ObjectBucket.ensure(client, "bucket");
      put(client, OURS, "ours");
      put(client, "notes/of a user.txt", "theirs");
    }
    try (EmbeddedObjectStore second = EmbeddedObjectStore.start(home);
        S3Client client = S3Clients.open(second.settings("bucket"))) {
      ObjectBucket.ensure(client, "bucket");

      assertThat(second.settings("bucket").accessKey()).isEqualTo(accessKey);
      assertThat(get(client, OURS)).isEqualTo("ours");
      assertThat(get(client, "notes/of a user.txt")).isEqualTo("theirs");
      assertThat(client.listObjectsV2(list -> list.bucket("bucket")).contents())
          .extracting(object -> object.key())
          .containsExactlyInAnyOrder(OURS, "notes/of a user.txt");
    }
  }

  @Test
  void clears_what_a_killed_process_left_half_written() throws IOException {
    Path staging = Files.createDirectories(home.resolve("objects/staging"));
    Files.writeString(staging.resolve("half"), "ha");

    EmbeddedObjectStore.start(home).close();

    try (Stream<Path> left = Files.list(staging)) {
      assertThat(left).isEmpty();
    }
  }

  private static void put(S3Client client, String key, String text) {
    client.putObject(put -> put.bucket("bucket").key(key), RequestBody.fromString(text));
  }

  private static String get(S3Client client, String key) {
    return client.getObjectAsBytes(get -> get.bucket("bucket").key(key)).asUtf8String();
  }
}
