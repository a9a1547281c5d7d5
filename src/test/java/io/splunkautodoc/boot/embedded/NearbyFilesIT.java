package io.splunkautodoc.boot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.storage.NearbyFiles;
import io.splunkautodoc.storage.ObjectBucket;
import io.splunkautodoc.storage.ObjectKey;
import io.splunkautodoc.storage.PutOutcome;
import io.splunkautodoc.storage.S3Clients;
import io.splunkautodoc.storage.StoreUnderTest;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files of the spool become objects without being written again. */
@ExtendWith(VertxExtension.class)
class NearbyFilesIT {
  private static final String BUCKET = "bucket";
  private static final ObjectKey KEY = new ObjectKey("abcd" + "0".repeat(60));

  @TempDir Path home;
  private EmbeddedObjectStore server;
  private S3Client client;
  private Path spooled;

  @BeforeEach
  void start() throws IOException {
    server = EmbeddedObjectStore.start(home);
    client = server.near(S3Clients.open(server.settings(BUCKET)));
    ObjectBucket.ensure(client, BUCKET);
    spooled = Files.createDirectory(home.resolve("spool")).resolve("one");
    Files.writeString(spooled, "[a]\nb = c\n");
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void a_file_of_the_spool_is_the_object_itself(Vertx vertx) throws Exception {
    assertThat(put(vertx, spooled, server.nearby())).isInstanceOf(PutOutcome.Stored.class);
    assertThat(Files.isSameFile(spooled, object())).isTrue();

    Files.delete(spooled);

    assertThat(content()).isEqualTo("[a]\nb = c\n");
  }

  @Test
  void a_file_from_elsewhere_is_sent(Vertx vertx) throws Exception {
    Path elsewhere = Files.copy(spooled, home.resolve("elsewhere"));

    assertThat(put(vertx, elsewhere, server.nearby())).isInstanceOf(PutOutcome.Stored.class);

    assertThat(Files.isSameFile(elsewhere, object())).isFalse();
    assertThat(content()).isEqualTo("[a]\nb = c\n");
  }

  @Test
  void a_torn_object_is_replaced(Vertx vertx) throws Exception {
    Files.createDirectories(object().getParent());
    Files.writeString(object(), "[a");

    assertThat(put(vertx, spooled, server.nearby())).isInstanceOf(PutOutcome.Stored.class);

    assertThat(content()).isEqualTo("[a]\nb = c\n");
  }

  @Test
  void nothing_but_plain_files_of_the_spool_can_be_copied() throws IOException {
    Files.createSymbolicLink(spooled.resolveSibling("link"), home.resolve("s3.credentials"));
    for (String key : new String[] {"../s3.credentials", "missing", "link", "."}) {
      assertThatThrownBy(() -> copy(client, key)).as(key).isInstanceOf(S3Exception.class);
    }
    assertThat(object()).doesNotExist();
  }

  @Test
  void who_comes_over_http_sees_no_spool_to_copy_from() {
    try (S3Client other = S3Clients.open(server.settings(BUCKET))) {
      assertThatThrownBy(() -> copy(other, "one")).isInstanceOf(S3Exception.class);
    }
    assertThat(object()).doesNotExist();
  }

  @Test
  void a_bucket_that_is_gone_and_a_store_that_is_stopped_are_troubles_that_pass(Vertx vertx)
      throws Exception {
    client.deleteBucket(delete -> delete.bucket(BUCKET));
    assertThat(put(vertx, spooled, server.nearby())).isInstanceOf(PutOutcome.Unavailable.class);

    server.close();
    assertThatThrownBy(() -> copy(client, "one"))
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("stopped");
    assertThat(object()).doesNotExist();
  }

  @Test
  void the_spool_can_be_neither_listed_nor_read() {
    assertThatThrownBy(() -> client.listObjectsV2(list -> list.bucket(NearbyFiles.BUCKET)))
        .isInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> client.getObject(get -> get.bucket(NearbyFiles.BUCKET).key("one")))
        .isInstanceOf(S3Exception.class);
  }

  private static void copy(S3Client client, String key) {
    client.copyObject(
        copy ->
            copy.sourceBucket(NearbyFiles.BUCKET)
                .sourceKey(key)
                .destinationBucket(BUCKET)
                .destinationKey(KEY.path()));
  }

  private PutOutcome put(Vertx vertx, Path file, NearbyFiles nearby) throws Exception {
    S3Client near = server.near(S3Clients.open(server.settings(BUCKET)));
    try (StoreUnderTest store = StoreUnderTest.open(vertx, near, BUCKET, nearby)) {
      return store
          .store()
          .put(KEY, file, Files.size(file))
          .toCompletionStage()
          .toCompletableFuture()
          .get(20, TimeUnit.SECONDS);
    }
  }

  private Path object() {
    return home.resolve("objects/buckets").resolve(BUCKET).resolve(KEY.path());
  }

  private String content() {
    return client.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY.path())).asUtf8String();
  }
}
