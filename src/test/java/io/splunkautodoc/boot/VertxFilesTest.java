package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.file.FileSystemOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VertxFilesTest {
  @TempDir Path home;

  @Test
  void they_lie_in_the_scratch_folder_in_place_of_those_of_killed_processes() throws Exception {
    Path left = Files.createDirectories(home.resolve("scratch/vertx-1/of-a-killed-process"));
    FileSystemOptions files = VertxFiles.below(home.resolve("scratch"));
    assertThat(files.getFileCacheDir()).startsWith(home.resolve("scratch").toString());
    assertThat(left).doesNotExist();
  }

  @Test
  void they_lie_in_the_temporary_folder_where_the_disk_is_full() throws Exception {
    FileSystemOptions files = VertxFiles.below(home.resolve("scratch"), Long.MAX_VALUE);
    assertThat(files.getFileCacheDir()).isEqualTo(new FileSystemOptions().getFileCacheDir());
    assertThat(home).isEmptyDirectory();
  }
}
