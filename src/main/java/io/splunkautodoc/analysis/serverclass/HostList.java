package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;
import io.splunkautodoc.analysis.serverclass.pattern.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A whitelist or a blacklist.
 *
 * @param unread the setting that names a file which is not at hand, so that more may be on the list
 */
public record HostList(List<PatternLine> lines, Optional<Said> unread) {
  static final HostList EMPTY = new HostList(List.of(), Optional.empty());

  public HostList {
    lines = List.copyOf(lines);
  }

  /** Whether nothing can be on it. */
  public boolean isEmpty() {
    return lines.isEmpty() && unread.isEmpty();
  }

  /** Whether an entry matches any client. */
  public boolean hasEverybody() {
    return lines.stream().anyMatch(line -> line.pattern().subject() == Subject.ANYTHING);
  }

  List<HostPattern> patterns() {
    return lines.stream().map(PatternLine::pattern).toList();
  }
}
