package io.splunkautodoc.processing;

import io.splunkautodoc.analysis.serverclass.RepositoryFolders;
import io.splunkautodoc.archive.EntryInfo;
import io.splunkautodoc.archive.EntryKind;
import io.splunkautodoc.archive.Refusal;
import io.splunkautodoc.archive.UploadLayout;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.ContentKey;
import io.splunkautodoc.database.NewEntry;
import io.splunkautodoc.database.ReadingRepository;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run's entries on their way to the database. They wait until it is known how their archive's
 * paths lie, or until there are too many to wait. Used by one thread.
 */
final class Entries {
  /** About 20 MiB of names. */
  private static final int MOST_WAITING = 50_000;

  private static final String SERVER_CLASSES = "serverclass";

  private static final int ROWS_A_STATEMENT = 5_000;

  /** Statements on their way, each over a connection of its own. */
  private static final int AT_ONCE = 2;

  /**
   * An entry whose place is not known.
   *
   * @param repositories folders of apps that it names
   */
  private record Waiting(
      int fileId,
      int position,
      EntryInfo entry,
      @Nullable ContentKey content,
      RepositoryFolders repositories) {}

  private final ReadingRepository readings;
  private final ClaimedRun claimed;
  private final Contents contents;
  private final Problems problems;
  private final Awaiting awaiting;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<NewEntry> placed = new ArrayList<>();
  private final WaitingApps apps = new WaitingApps();
  private int positions;
  private long confs;
  private long unplaced;
  private @Nullable String firstUnplaced;

  Entries(
      ReadingRepository readings,
      ClaimedRun claimed,
      Contents contents,
      Problems problems,
      Awaiting awaiting) {
    this.readings = readings;
    this.claimed = claimed;
    this.contents = contents;
    this.problems = problems;
    this.awaiting = awaiting;
  }

  /**
   * Takes an entry.
   *
   * @param content of a configuration file; null for others
   */
  void add(int fileId, EntryInfo entry, byte @Nullable [] content) {
    ContentKey key = null;
    RepositoryFolders repositories = RepositoryFolders.NONE;
    if (content != null && entry.sha256() != null) {
      key = new ContentKey(entry.sha256(), ConfName.of(entry.path()));
      contents.add(key, content);
      if (key.conf().equals(SERVER_CLASSES)) {
        repositories = RepositoryFolders.of(ConfParser.parse(SERVER_CLASSES, content).stanzas());
      }
    }
    waiting.add(new Waiting(fileId, positions++, entry, key, repositories));
  }

  void addRefused(int fileId, Refusal refusal) {
    placed.add(
        new NewEntry(
            positions++,
            fileId,
            refusal.originalPath(),
            null,
            0,
            null,
            "refused",
            null,
            refusal.message()));
  }

  boolean areMany() {
    return waiting.size() + placed.size() >= MOST_WAITING;
  }

  /**
   * Says where the waiting entries lie, and writes them as far as they fill statements; the others
   * wait for {@link #rest}. Folders of apps that only a later {@code serverclass.conf} names do not
   * count for those that are written.
   */
  void write(UploadLayout layout) {
    contents.finish();
    Deque<Future<Boolean>> writing = new ArrayDeque<>();
    writeFull(writing);
    for (Waiting entry : waiting) {
      if (!entry.repositories().folders().isEmpty()) {
        layout
            .place(entry.entry().path())
            .ifPresent(below -> apps.learn(below, entry.repositories()));
      }
    }
    for (Waiting entry : waiting) {
      placed.add(place(entry, layout.place(entry.entry().path())));
      writeFull(writing);
    }
    writing.forEach(this::written);
    waiting.clear();
    contents.forget();
  }

  private void writeFull(Deque<Future<Boolean>> writing) {
    while (placed.size() >= ROWS_A_STATEMENT) {
      if (writing.size() == AT_ONCE) {
        written(writing.remove());
      }
      List<NewEntry> part = placed.subList(0, ROWS_A_STATEMENT);
      writing.add(readings.add(claimed, List.copyOf(part), problems.take()));
      part.clear();
    }
  }

  private void written(Future<Boolean> writing) {
    if (!awaiting.result(writing)) {
      throw new WorkIsOverException();
    }
  }

  /** How many configuration files were placed where Splunk reads them. */
  long confs() {
    return confs;
  }

  /** A sentence on files that only look like configuration; empty where there are none. */
  Optional<String> tellUnplaced() {
    return Optional.ofNullable(firstUnplaced)
        .map(
            first ->
                ("Files that look like configuration, but lie where Splunk reads none: %d, the first"
                        + " is \"%s\". Move them into an app's default or local folder, or upload"
                        + " them on their own.")
                    .formatted(unplaced, first));
  }

  /** What was placed and is not written. */
  List<NewEntry> rest() {
    return List.copyOf(placed);
  }

  private NewEntry place(Waiting waiting, Optional<String> below) {
    EntryInfo entry = waiting.entry();
    String path = below.orElse(entry.path());
    ContentKey content = waiting.content();
    Optional<ConfPlace> place = below.flatMap(apps::place);
    NewEntry.Place kept = null;
    if (content != null && place.isPresent()) {
      ConfPlace at = place.get();
      kept =
          new NewEntry.Place(
              at.layer().wireName(),
              at.app(),
              at.user(),
              at.scope().wireName(),
              content.conf(),
              contents.idOf(content));
    }
    boolean readsIt = kept != null;
    confs += readsIt ? 1 : 0;
    if (content != null && !readsIt && entry.kind() == EntryKind.CONF) {
      firstUnplaced = unplaced++ == 0 ? entry.path() : firstUnplaced;
    }
    return new NewEntry(
        waiting.position(),
        waiting.fileId(),
        path,
        path.equals(entry.originalPath()) ? null : entry.originalPath(),
        entry.size(),
        entry.sha256(),
        kindOf(entry.kind(), readsIt),
        kept,
        null);
  }

  /** A file that looks like configuration, but lies where Splunk reads none, is like any other. */
  private static String kindOf(EntryKind kind, boolean readsIt) {
    boolean isConfiguration = kind == EntryKind.CONF || kind == EntryKind.META;
    EntryKind shown = isConfiguration && !readsIt ? EntryKind.OTHER : kind;
    return shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
