package io.splunkautodoc.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.boot.embedded.EmbeddedObjectStore;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** What a caller is told when the server went away. */
@ExtendWith(VertxExtension.class)
class StoppedObjectStoreIT {
  @TempDir Path folder;
  private StorageSettings settings;
  private StoreUnderTest opened;

  @BeforeEach
  void open_and_stop_the_server(Vertx vertx) {
    try (EmbeddedObjectStore server = EmbeddedObjectStore.start(folder.resolve("home"))) {
      settings = server.settings("bucket");
      try (S3Client client = S3Clients.open(settings)) {
        ObjectBucket.ensure(client, settings.bucket());
      }
      opened = StoreUnderTest.open(vertx, settings);
    }
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void put_and_get_say_that_it_may_work_later() {
    Sample sample = Sample.write(folder, 1, 1_000);

    assertThat(Answers.of(opened.store().put(sample.key(), sample.file(), sample.size())))
        .isInstanceOfSatisfying(
            PutOutcome.Unavailable.class, answer -> assertThat(answer.reason()).hasLineCount(1));
    assertThat(Answers.of(opened.store().get(sample.key(), null)))
        .isInstanceOfSatisfying(
            GetOutcome.Unavailable.class, answer -> assertThat(answer.reason()).hasLineCount(1));
  }

  @Test
  void the_way_to_the_store_can_be_opened_before_it_is_back(Vertx vertx) {
    try (StoreUnderTest early = StoreUnderTest.open(vertx, settings)) {
      assertThat(Answers.failureOf(early.store().check()))
          .isInstanceOf(StorageUnavailableException.class);
    }
  }

  @Test
  void remove_and_check_fail_with_one_line() {
    Sample sample = Sample.write(folder, 1, 1_000);

    assertThat(Answers.failureOf(opened.store().remove(sample.key())))
        .isInstanceOf(StorageUnavailableException.class)
        .message()
        .hasLineCount(1);
    assertThat(Answers.failureOf(opened.store().check()))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @Test
  void the_bucket_cannot_be_ensured() {
    try (S3Client client = S3Clients.open(settings)) {
      assertThatThrownBy(() -> ObjectBucket.ensure(client, "bucket"))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessageContaining("bucket")
          .hasMessageContaining("cannot be reached");
    }
  }
}
