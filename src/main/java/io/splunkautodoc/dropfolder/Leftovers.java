package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that have been under their hidden name for too long: the process that was moving them has
 * died. Any node may finish its work; where it lives after all, one of the two moves finds nothing.
 * Used by the poll thread only.
 */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private final Departure departure;
  private final Clock clock;
  private final Duration grace;
  private final Map<Path, Long> since = new HashMap<>();
  private final Set<Path> thisScan = new HashSet<>();

  /**
   * @param grace far longer than the move of a file takes
   */
  Leftovers(Departure departure, Clock clock, Duration grace) {
    this.departure = departure;
    this.clock = clock;
    this.grace = grace;
  }

  void seen(Path hidden) {
    thisScan.add(hidden);
    since.putIfAbsent(hidden, clock.millis());
  }

  /** Deals with those that this and earlier scans have seen for long enough. */
  void finish() {
    since.keySet().retainAll(thisScan);
    thisScan.clear();
    long before = clock.millis() - grace.toMillis();
    List<Path> old =
        since.entrySet().stream()
            .filter(entry -> entry.getValue() <= before)
            .map(Map.Entry::getKey)
            .toList();
    for (Path hidden : old) {
      Optional<Leaving> leaving = Leaving.of(hidden);
      if (leaving.isPresent()) {
        finish(leaving.get());
      }
    }
  }

  private void finish(Leaving leaving) {
    try {
      Optional<Path> target = departure.finish(leaving);
      LOG.info(
          "{} was left on its way out: {}",
          leaving.name(),
          target.map(path -> "moved to " + path).orElse("put back, to be taken"));
    } catch (NoSuchFileException e) {
      LOG.debug("Another node was first: {}", leaving.hidden());
    } catch (IOException e) {
      since.put(leaving.hidden(), clock.millis());
      LOG.warn("{} cannot leave the share, tried again: {}", leaving.hidden(), e.toString());
    }
  }
}
