package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.datapath.input.FileFilter;
import io.splunkautodoc.analysis.datapath.input.FileSet;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an input asks of a file or a sender before it takes anything of it. */
final class StartConditions {
  private StartConditions() {}

  /** For all that the input takes. */
  static List<Condition> of(HostView view, Input input) {
    return input.kind().reads() == InputKind.Reads.NETWORK
        ? senders(view, input)
        : files(view, input, Optional.empty());
  }

  /** For files that match a pattern as a whole; what follows from that is no condition. */
  static List<Condition> within(HostView view, Input input, Regex pattern) {
    return files(view, input, Optional.of(pattern));
  }

  private static List<Condition> files(HostView view, Input input, Optional<Regex> pattern) {
    Comparisons comparisons = view.props().comparisons();
    List<Condition> conditions = new ArrayList<>();
    Optional<FileSet> files = input.files();
    for (FileFilter filter : files.map(FileSet::filters).orElse(List.of())) {
      Match certain = filter.takes() ? Match.YES : Match.NO;
      boolean follows =
          comparisons.inAllOf(filter.regex(), files.orElseThrow().all()) == certain
              || pattern
                  .filter(all -> comparisons.inAllOf(filter.regex(), all) == certain)
                  .isPresent();
      if (!follows) {
        conditions.add(
            new Condition("path", filter.pattern(), filter.takes(), filter.evidence().at()));
      }
    }
    return conditions;
  }

  /** A stanza for one sender takes what that one sends, whoever else listens at the port. */
  private static List<Condition> senders(HostView view, Input input) {
    if (!input.name().sender().isEmpty()) {
      return List.of();
    }
    return view.inputs().stream()
        .filter(other -> other.isOn() && other.kind() == input.kind())
        .filter(other -> other.name().port().equals(input.name().port()))
        .filter(other -> !other.name().sender().isEmpty())
        .map(
            other ->
                new Condition(
                    "sender", other.name().sender(), false, other.stanza().headers().get(0).at()))
        .toList();
  }
}
