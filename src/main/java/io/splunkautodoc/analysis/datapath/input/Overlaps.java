package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shares the files that several inputs of a host stand for: the closest path has them. */
final class Overlaps {
  /** Narrower inputs that one names; more would tell nobody anything. */
  private static final int MOST = 20;

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
    int narrower = 0;
    for (Input other : inputs) {
      if (!other.name().equals(input.name()) && files.get().mayMeet(files(other), comparisons)) {
        if (!files.get().holds(files(other), comparisons)) {
          unsaid(input, other).ifPresent(caveats::add);
        } else if (files(other).holds(files.get(), comparisons)) {
          caveats.add(same(other));
        } else if (++narrower <= MOST) {
          left = left.and(FileFilter.but(files(other).pattern(), files(other).all(), line(other)));
          alone(other).ifPresent(caveats::add);
        }
      }
    }
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

  /** Neither path lies in the other. */
  private Optional<Caveat> unsaid(Input input, Input other) {
    return files(other).holds(files(input), comparisons)
        ? Optional.empty()
        : Optional.of(
            Caveat.assumed(
                "overlapping-inputs",
                "Some files may match ["
                    + other.name().stanza()
                    + "] ("
                    + line(other).at()
                    + ") as well; which of the two reads them is not said."));
  }

  private static Caveat same(Input other) {
    return Caveat.assumed(
        "same-files",
        "["
            + other.name().stanza()
            + "] ("
            + line(other).at()
            + ") stands for the same files; which of the two reads them is not said.");
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
