package io.splunkautodoc.archive;

import io.splunkautodoc.archive.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Tells the sink, and counts what was told. Not thread-safe. */
final class Telling {
  private final EntrySink sink;
  private long entries;
  private long folders;
  private long refused;
  private long bytes;
  private @Nullable String last;
  private @Nullable Refusal firstRefused;

  Telling(EntrySink sink) {
    this.sink = sink;
  }

  /**
   * What ended the reading before its end.
   *
   * @param entry the member it happened at; null between members
   */
  record Stop(String reason, @Nullable String entry) {}

  @Nullable String last() {
    return last;
  }

  boolean wants(String path, EntryKind kind) {
    return sink.wants(path, kind);
  }

  void folder(String path) {
    folders++;
    sink.folder(path);
  }

  void entry(EntryInfo entry) {
    entry(entry, null);
  }

  void entry(EntryInfo entry, byte @Nullable [] content) {
    entries++;
    bytes += entry.size();
    last = entry.path();
    sink.entry(entry, content);
  }

  void listedOnly(EntryInfo entry, Reason reason, String why) {
    sink.refused(
        new Refusal(
            entry.originalPath(), reason, true, Messages.sentence(entry.originalPath(), why)));
  }

  void refused(String name, Reason reason, String why) {
    refused++;
    Refusal refusal =
        new Refusal(Shown.original(name), reason, false, Messages.sentence(name, why));
    firstRefused = firstRefused == null ? refusal : firstRefused;
    sink.refused(refusal);
  }

  /**
   * How it ended.
   *
   * @param stop null where it was read to its end
   */
  ReadOutcome ended(@Nullable Stop stop) {
    ReadCounts counts = new ReadCounts(entries, folders, refused, bytes);
    if (stop != null) {
      return last == null
          ? new ReadOutcome.Unreadable(stop.reason(), stop.entry())
          : new ReadOutcome.Partial(counts, stop.reason(), last);
    }
    if (last == null && firstRefused != null) {
      return new ReadOutcome.Unreadable(
          "Every file of the archive was refused. " + firstRefused.message(),
          firstRefused.originalPath());
    }
    return new ReadOutcome.Complete(counts);
  }
}
