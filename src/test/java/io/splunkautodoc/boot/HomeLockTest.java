package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.boot.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir Path folder;

  @Test
  void a_home_that_is_no_folder_is_named_in_one_line() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    for (Path home : new Path[] {file, file.resolve("below")}) {
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(SettingsException.class)
          .hasMessageContainingAll("home", home.toString(), "create and write")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void a_home_is_used_once_at_a_time() throws IOException {
    try (HomeLock held = HomeLock.take(folder)) {
      assertThatThrownBy(() -> HomeLock.take(folder))
          .as("while %s", held)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("in use by another process");
    }
    HomeLock.take(folder).close();
  }
}
