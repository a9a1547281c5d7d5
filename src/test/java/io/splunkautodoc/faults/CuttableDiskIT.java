package io.splunkautodoc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool that would keep everything would prove nothing. */
class CuttableDiskIT {
  @TempDir Path folder;

  @Test
  void keeps_what_was_fsynced_and_loses_the_rest() throws Exception {
    Optional<CuttableDisk> disk = CuttableDisk.make(folder);
    assumeTrue(disk.isPresent(), "needs the right to mount");
    try (CuttableDisk cuttable = disk.get()) {
      Path kept = Files.writeString(cuttable.folder().resolve("kept"), "fsynced");
      try (FileChannel channel = FileChannel.open(kept, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Path gone = Files.writeString(cuttable.folder().resolve("gone"), "never fsynced");

      cuttable.cutPower();

      assertThat(kept).hasContent("fsynced");
      assertThat(gone).doesNotExist();
    }
  }
}
