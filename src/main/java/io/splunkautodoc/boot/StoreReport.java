package io.splunkautodoc.boot;

import io.splunkautodoc.database.ReferredObject;
import io.splunkautodoc.ingest.integrity.Finding;
import io.splunkautodoc.ingest.integrity.Sample;
import io.splunkautodoc.ingest.integrity.Totals;
import java.time.Duration;

/** The words of {@code verify-store}: one line a finding, which scripts can cut at its spaces. */
final class StoreReport {
  private StoreReport() {}

  static String line(Finding finding) {
    if (finding instanceof Finding.Missing missing) {
      ReferredObject object = missing.object();
      return "missing   %s  %d bytes, %s"
          .formatted(object.firstKey(), object.largest(), usedBy(object));
    }
    if (finding instanceof Finding.Damaged damaged) {
      return "damaged   %s  %s, %s"
          .formatted(damaged.object().firstKey(), damaged.reason(), usedBy(damaged.object()));
    }
    Finding.Orphaned orphaned = (Finding.Orphaned) finding;
    return "orphaned  %s  %d bytes, written %s"
        .formatted(orphaned.object().key(), orphaned.object().size(), orphaned.object().modified());
  }

  private static String usedBy(ReferredObject object) {
    return object.files() == 1
        ? "in run " + object.firstRun()
        : "in %d files of runs %d to %d"
            .formatted(object.files(), object.firstRun(), object.lastRun());
  }

  static String summary(Totals totals, Sample sample, Duration grace) {
    return """
        %d objects that runs refer to: %d read whole (%s, %s), %d missing, %d damaged.
        %d objects in the bucket: %d orphaned, %d without a run but younger than %d min.
        %s"""
        .formatted(
            totals.objects(),
            totals.read(),
            bytes(totals.bytes()),
            sample.equals(Sample.ALL)
                ? "all of them"
                : "a sample of " + percent(sample) + "; of the rest presence and size",
            totals.missing(),
            totals.damaged(),
            totals.listed(),
            totals.orphaned(),
            totals.young(),
            grace.toMinutes(),
            totals.well() ? "All is well." : "Something is wrong, see above.");
  }

  static String bytes(long count) {
    return count < 10_000_000 ? count + " bytes" : "%.1f MB".formatted(count / 1_000_000.0);
  }

  private static String percent(Sample sample) {
    return "%.4g%%".formatted(100 * sample.share());
  }
}
