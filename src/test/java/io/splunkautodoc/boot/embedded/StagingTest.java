package io.splunkautodoc.boot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object appears whole or not at all. */
class StagingTest {
  @TempDir Path folder;
  private Path root;
  private Path target;
  private Staging staging;
  private DurableFolders folders;

  @BeforeEach
  void open() throws IOException {
    root = Files.createDirectory(folder.resolve("buckets"));
    target = root.resolve("bucket/ab/cd/object");
    staging = new Staging(folder.resolve("staging"));
    folders = new DurableFolders(root);
  }

  @Test
  void publishes_what_was_written() throws IOException {
    Path staged = staging.write(bytes(300_000), 300_000L);
    assertThat(target).doesNotExist();

    staging.publish(staged, target, folders);

    assertThat(target).hasSize(300_000);
    assertThat(folder.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void keeps_nothing_of_an_upload_that_breaks_off() {
    InputStream broken = new SequenceInputStream(bytes(200_000), new BrokenStream());

    assertThatThrownBy(() -> staging.write(broken, 300_000L)).hasMessage("connection lost");
    assertThat(folder.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void keeps_nothing_of_an_upload_that_is_too_short() {
    assertThatThrownBy(() -> staging.write(bytes(99), 100L)).isInstanceOf(EOFException.class);
    assertThat(folder.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void replaces_an_object_in_one_step() throws IOException {
    staging.publish(staging.write(bytes(10), 10L), target, folders);
    staging.publish(staging.write(bytes(20), 20L), target, folders);

    assertThat(target).hasSize(20);
  }

  @Test
  void makes_a_folder_again_that_somebody_removed() throws IOException {
    staging.publish(staging.write(bytes(10), 10L), target, folders);
    Files.delete(target);
    Files.delete(target.getParent());

    staging.publish(staging.write(bytes(10), 10L), target, folders);

    assertThat(target).hasSize(10);
  }

  @Test
  void a_folder_is_settled_once_until_it_is_forgotten() throws IOException {
    Path parent = Files.createDirectories(target.getParent());

    assertThat(folders.settle(parent)).isTrue();
    assertThat(folders.settle(parent)).isFalse();
    folders.forget(parent);
    assertThat(folders.settle(parent)).isTrue();
  }

  private static InputStream bytes(int length) {
    return new ByteArrayInputStream(new byte[length]);
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection lost");
    }
  }
}
