package io.splunkautodoc.dropfolder;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of passing trouble once, when it starts and when it is over. Thread-safe. */
final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final Set<String> current = ConcurrentHashMap.newKeySet();

  /**
   * Notes trouble, and logs it where the part was fine before.
   *
   * @param part what is in trouble: {@code ingest} or {@code share}
   */
  void report(String part, String reason) {
    if (current.add(part)) {
      LOG.warn("Dropped files have to wait and are tried again: {}", reason);
    }
  }

  /** Notes that a part works. */
  void over(String part) {
    if (current.remove(part)) {
      LOG.info("Dropped files go on: the {} works again", part);
    }
  }
}
