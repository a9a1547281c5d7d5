package io.splunkautodoc.analysis.serverclass;

import java.util.List;
import java.util.Optional;

/** The files that {@code whitelist.from_pathname} and its like name. */
@FunctionalInterface
public interface ListFiles {
  /** No such file is at hand. */
  ListFiles NONE = pathname -> Optional.empty();

  /**
   * The lines of a file; empty where it is not at hand, and so who is on the list is unknown.
   *
   * @param pathname as the setting has it, relative to {@code $SPLUNK_HOME}
   */
  Optional<List<String>> lines(String pathname);
}
