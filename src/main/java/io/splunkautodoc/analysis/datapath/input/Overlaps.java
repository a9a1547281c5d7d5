package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shares the files that several inputs of a host stand for: the closest path has them. */
final class Overlaps {
  /** Narrower inputs that one names; more would tell nobody anything. */
  private static final int MOST = 20;

  /** Inputs that one caveat names; the rest is counted. */
  private static final int MOST_NAMED = 5;

  private static final Caveat MORE =
      Caveat.assumed(
          "more-overlaps",
          "More than " + MOST + " other inputs read files of this path; only the first are named.");

  private final List<Input> inputs;

  private final Comparisons comparisons;

  private Overlaps(List<Input> inputs, Comparisons comparisons) {
    this.inputs = inputs;
    this.comparisons = comparisons;
  }

  /** The same inputs, each without the files that others read. */
  static List<Input> settle(List<Input> inputs, Comparisons comparisons) {
    List<Input> reading =
        inputs.stream().filter(input -> input.isOn() && input.files().isPresent()).toList();
    Overlaps overlaps = new Overlaps(reading, comparisons);
    return inputs.stream().map(overlaps::settled).toList();
  }

  private Input settled(Input input) {
    Optional<FileSet> files = input.files();
    if (files.isEmpty() || !input.isOn()) {
      return input;
    }
    FileSet left = files.get();
    List<Caveat> caveats = new ArrayList<>();
    List<Input> crossing = new ArrayList<>();
    List<Input> equal = new ArrayList<>();
    int narrower = 0;
    for (Input other : inputs) {
      if (!other.name().equals(input.name()) && files.get().mayMeet(files(other), comparisons)) {
        if (!files.get().holds(files(other), comparisons)) {
          if (!files(other).holds(files.get(), comparisons)) {
            crossing.add(other);
          }
        } else if (files(other).holds(files.get(), comparisons)) {
          equal.add(other);
        } else if (++narrower <= MOST) {
          left = left.and(FileFilter.but(files(other).pattern(), files(other).all(), line(other)));
          alone(other).ifPresent(caveats::add);
        }
      }
    }
    unsaid("overlapping-inputs", "Some files may match %s as well; which", crossing)
        .ifPresent(caveats::add);
    unsaid("same-files", "The same files are those of %s; which", equal).ifPresent(caveats::add);
    if (narrower > MOST) {
      caveats.add(MORE);
    }
    return input.reading(left, caveats);
  }

  private static FileSet files(Input input) {
    return input.files().orElseThrow();
  }

  private static Evidence line(Input input) {
    return new Evidence(
        "[" + input.name().stanza() + "] reads these files", input.stanza().headers().get(0).at());
  }

  /** Inputs of which none has a closer path than the others. */
  private static Optional<Caveat> unsaid(String id, String text, List<Input> others) {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String named =
        others.stream()
            .limit(MOST_NAMED)
            .map(other -> "[" + other.name().stanza() + "] (" + line(other).at() + ")")
            .collect(Collectors.joining(", "));
    int more = others.size() - MOST_NAMED;
    String all = more > 0 ? named + " and " + more + " more" : named;
    return Optional.of(
        Caveat.assumed(id, text.formatted(all) + " of them reads them is not said."));
  }

  private static Optional<Caveat> alone(Input other) {
    return files(other).filters().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Caveat.assumed(
                "closest-input",
                "What the lists of ["
                    + other.name().stanza()
                    + "] leave out is taken to be read by no other input."));
  }
}
