package io.splunkautodoc.dropfolder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each file in the share: since when it lies still, and when it may be tried
 * again. One scan at a time; otherwise thread-safe.
 */
final class WatchedFiles {
  /** About 30 MB of memory. What lies beyond is seen once earlier files have left. */
  static final int MOST = 100_000;

  private static final long FIRST_PAUSE_MS = 1_000;
  private static final long LONGEST_PAUSE_MS = 60_000;

  private final Map<Path, Watched> files = new ConcurrentHashMap<>();
  private final DropSettings settings;
  private final Clock clock;
  private final AtomicLong scan = new AtomicLong();

  WatchedFiles(DropSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param since when it was first seen as it is, ms
   * @param attempts how often passing trouble kept it
   * @param waited whether it was left to others or to better times before
   * @param notBefore when it may be tried again, ms
   * @param scan the last scan that saw it
   */
  private record Watched(
      FileState state, long since, int attempts, boolean waited, long notBefore, long scan) {}

  void beginScan() {
    scan.incrementAndGet();
  }

  boolean isFull() {
    return files.size() >= MOST;
  }

  /** Notes a file as it is now, and whether it has lain still long enough and may be tried. */
  boolean observe(Path file, FileState state) {
    long now = clock.millis();
    long thisScan = scan.get();
    Watched seen =
        files.compute(
            file,
            (path, before) ->
                before == null || !before.state.equals(state)
                    ? new Watched(state, now, 0, false, 0, thisScan)
                    : new Watched(
                        state,
                        before.since,
                        before.attempts,
                        before.waited,
                        before.notBefore,
                        thisScan));
    return isDue(seen, now);
  }

  /** Forgets the files that the scan did not see. */
  void endScan() {
    files.values().removeIf(watched -> watched.scan != scan.get());
  }

  /** Whether the last scan saw this file, settled; a file never seen is not. */
  boolean isDue(Path file) {
    Watched watched = files.get(file);
    return watched != null && isDue(watched, clock.millis());
  }

  /** How the file was when it was last looked at. */
  @Nullable FileState stateOf(Path file) {
    Watched watched = files.get(file);
    return watched == null ? null : watched.state;
  }

  boolean isKnown(Path file) {
    return files.containsKey(file);
  }

  /** Keeps a file for a while: 1 s, doubled each time up to 60 s, more or less by a quarter. */
  void postpone(Path file, Duration atLeast) {
    long now = clock.millis();
    files.computeIfPresent(
        file,
        (path, seen) -> {
          long pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(seen.attempts, 10));
          long jittered = pause * ThreadLocalRandom.current().nextInt(75, 126) / 100;
          long notBefore = now + Math.max(jittered, atLeast.toMillis());
          return new Watched(seen.state, seen.since, seen.attempts + 1, true, notBefore, seen.scan);
        });
  }

  /** Keeps a file for about so long, without counting it as an attempt. */
  void waitFor(Path file, Duration time) {
    long jittered = time.toMillis() * ThreadLocalRandom.current().nextInt(75, 126) / 100;
    long notBefore = clock.millis() + jittered;
    files.computeIfPresent(
        file,
        (path, seen) ->
            new Watched(seen.state, seen.since, seen.attempts, true, notBefore, seen.scan));
  }

  /** Whether a file had its turn before, so that others may have met it. */
  boolean hasWaited(Path file) {
    Watched watched = files.get(file);
    return watched != null && watched.waited;
  }

  private boolean isDue(Watched watched, long now) {
    boolean empty = watched.state.kind() == FileState.Kind.FILE && watched.state.size() == 0;
    long wait = settings.settleTime().toMillis() + (empty ? settings.emptyGrace().toMillis() : 0);
    return now - watched.since >= wait && now >= watched.notBefore;
  }
}
