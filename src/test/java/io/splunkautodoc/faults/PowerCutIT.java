package io.splunkautodoc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.splunkautodoc.bench.Bundles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was never fsynced is gone, and nothing that was acknowledged. */
class PowerCutIT {
  @TempDir Path folder;

  @Test
  void acknowledged_uploads_outlive_a_power_cut() throws Exception {
    Optional<CuttableDisk> disk = CuttableDisk.make(folder);
    assumeTrue(disk.isPresent(), "needs the right to mount");
    try (CuttableDisk cuttable = disk.get()) {
      PowerCuts cuts = new PowerCuts(cuttable, Bundles.load());
      try {
        cuts.round(Duration.ofSeconds(3));

        assertThat(cuts.lost()).isEmpty();
        assertThat(cuts.ledger().acknowledged).isNotEmpty();
        assertThat(cuts.ledger().oddAnswers).isEmpty();
      } finally {
        cuts.killAll();
      }
    }
  }
}
