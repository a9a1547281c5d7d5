package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How long an index keeps events, in words. */
final class Retention {
  private final EffectiveConf indexes;
  private final EffectiveStanza index;

  private Retention(EffectiveConf indexes, EffectiveStanza index) {
    this.indexes = indexes;
    this.index = index;
  }

  static String of(EffectiveConf indexes, EffectiveStanza index) {
    return new Retention(indexes, index).words();
  }

  private String words() {
    return (isMetrics() ? "Metrics" : "Events")
        + " are kept for "
        + time(seconds())
        + ", or less where the index grows past "
        + size()
        + coldSize()
        + volumes()
        + ". Then "
        + afterwards(has("remotePath"));
  }

  /** The time alone, such as {@code 90 days}. */
  static String period(EffectiveConf indexes, EffectiveStanza index) {
    return time(new Retention(indexes, index).seconds()).replaceFirst(" \\([^()]*\\)$", "");
  }

  /** How large the index may grow, and where. */
  static String size(EffectiveConf indexes, EffectiveStanza index) {
    return new Retention(indexes, index).size();
  }

  private String seconds() {
    return said("frozenTimePeriodInSecs");
  }

  private boolean isMetrics() {
    return said("datatype").equals("metric");
  }

  private String said(String key) {
    return ShippedIndexes.said(index, key).value().strip();
  }

  private String size() {
    return has("remotePath") ? remoteSize() : localSize();
  }

  /** SmartStore has no cold buckets. */
  private String coldSize() {
    String most = value("coldPath.maxDataSizeMB", "0");
    return has("remotePath") || most.equals("0")
        ? ""
        : ", or where its cold buckets grow past " + size(most);
  }

  private String localSize() {
    return size(said("maxTotalDataSizeMB")) + " on an indexer";
  }

  /** SmartStore looks at other keys. */
  private String remoteSize() {
    String size = value("maxGlobalDataSizeMB", "0");
    String raw = value("maxGlobalRawDataSizeMB", "0");
    String whole = size.equals("0") ? "any size (no limit is set)" : size(size);
    return whole
        + " in the remote store"
        + (raw.equals("0") ? "" : ", or past " + size(raw) + " of raw data")
        + " over all indexers";
  }

  /**
   * A full volume with cold buckets freezes the oldest; one with warm buckets alone moves them to
   * cold. Volumes of indexes with a remote store have no limit.
   */
  private String volumes() {
    return has("remotePath")
        ? ""
        : volume("coldPath")
            .flatMap(
                name ->
                    indexes
                        .value("volume:" + name, "maxVolumeDataSizeMB")
                        .map(size -> ", or where the volume " + name + " grows past " + size(size)))
            .orElse("");
  }

  private Optional<String> volume(String path) {
    return index
        .value(path)
        .filter(value -> value.startsWith("volume:"))
        .map(value -> value.substring("volume:".length()).replaceFirst("/.*", ""));
  }

  private String afterwards(boolean remote) {
    if (has("coldToFrozenDir")) {
      return "they are moved to " + value("coldToFrozenDir", "") + ".";
    }
    if (has("coldToFrozenScript")) {
      return "a script takes them over: " + value("coldToFrozenScript", "") + ".";
    }
    return remote
        ? "they are deleted, from the remote store as well."
        : "they are deleted: there is no archive of frozen events.";
  }

  private boolean has(String key) {
    return !value(key, "").isBlank();
  }

  private String value(String key, String builtIn) {
    return index.value(key).orElse(builtIn).strip();
  }

  static String time(String seconds) {
    OptionalLong number = number(seconds);
    if (number.isEmpty()) {
      return "a time that cannot be read (" + seconds + ")";
    }
    long count = number.getAsLong();
    long days = count / 86_400;
    String exact = String.format(Locale.ROOT, "%,d seconds", count);
    if (days == 0) {
      return exact;
    }
    String about = days * 86_400 == count ? "" : "about ";
    String years =
        days < 730
            ? ""
            : String.format(Locale.ROOT, "about %.1f years, ", days / 365.25).replace(".0 ", " ");
    return about
        + String.format(Locale.ROOT, "%,d", days)
        + (days == 1 ? " day" : " days")
        + " ("
        + years
        + exact
        + ")";
  }

  static String size(String megabytes) {
    OptionalLong number = number(megabytes);
    if (number.isEmpty()) {
      return "a size that cannot be read (" + megabytes + ")";
    }
    long count = number.getAsLong();
    if (count < 1_000) {
      return count + " MB";
    }
    double gigabytes = count / 1_000.0;
    return (gigabytes < 1_000
            ? String.format(Locale.ROOT, "%.1f GB", gigabytes)
            : String.format(Locale.ROOT, "%.1f TB", gigabytes / 1_000))
        .replace(".0 ", " ");
  }

  private static OptionalLong number(String text) {
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
