package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.analysis.serverclass.pattern.PatternIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says why a filter lets a client in or not.
 *
 * @param stanza where the filter stands, the evidence where no other line is to blame
 */
record FilterExplainer(
    HostFilter filter,
    FilterResult result,
    ClientFacts facts,
    PatternIndex patterns,
    SourceLine stanza) {
  /** More lines than this help nobody. */
  private static final int MOST_LINES = 20;

  private static final List<Caveat> INCOMPLETE = List.of(ClassCaveats.CLIENT_INCOMPLETE);

  Decision explain() {
    Answer answer = result.answer();
    Decision why = result.byLists() == answer ? byLists() : byTypes(answer);
    return new Decision(answer, why.reason(), why.text(), why.evidence(), filter.caveats())
        .with(why.caveats());
  }

  private Decision byLists() {
    return switch (result.byLists()) {
      case YES -> letIn();
      case NO -> keptOut();
      case UNKNOWN -> undecided();
    };
  }

  private Decision letIn() {
    List<PatternLine> white = lines(filter.whitelist(), Answer.YES);
    if (white.isEmpty()) {
      return decision(
          Reason.NOT_ON_BLACKLIST,
          "filterType = blacklist lets in everybody who is not on the blacklist",
          typeEvidence());
    }
    List<PatternLine> black = lines(filter.blacklist(), Answer.YES);
    String also =
        black.isEmpty() ? "" : "; filterType = blacklist lets this overrule " + text(black);
    return decision(Reason.ON_WHITELIST, "matches " + text(white) + also, evidence(white, black));
  }

  private Decision keptOut() {
    List<PatternLine> black = lines(filter.blacklist(), Answer.YES);
    if (!black.isEmpty()) {
      return decision(
          Reason.ON_BLACKLIST,
          "matches " + text(black),
          evidence(black, lines(filter.whitelist(), Answer.YES)));
    }
    if (filter.whitelist().isEmpty()) {
      return decision(
          Reason.EMPTY_WHITELIST,
          "filterType = whitelist lets in who is on the whitelist, and that is empty at the level "
              + filter.listLevel().wireName(),
          typeEvidence());
    }
    return decision(
        Reason.NOT_ON_WHITELIST,
        "matches no entry of the whitelist of the level " + filter.listLevel().wireName(),
        evidence(filter.whitelist().lines(), List.of()));
  }

  private Decision undecided() {
    Optional<Said> unread =
        Stream.of(filter.whitelist(), filter.blacklist())
            .flatMap(list -> list.unread().stream())
            .findFirst();
    if (unread.isPresent()) {
      Said said = unread.get();
      return decision(
          Reason.LIST_FILE,
          "it cannot be told who is in the file " + said.value(),
          List.of(said.at()));
    }
    List<PatternLine> open =
        Stream.of(filter.whitelist(), filter.blacklist())
            .flatMap(list -> lines(list, Answer.UNKNOWN).stream())
            .toList();
    boolean incomplete = open.stream().anyMatch(line -> line.pattern().unsupported().isEmpty());
    return decision(
            Reason.PATTERN_UNDECIDED,
            "it cannot be told whether the client matches " + text(open),
            evidence(open, List.of()))
        .with(incomplete ? INCOMPLETE : List.of());
  }

  private Decision byTypes(Answer answer) {
    if (result.machineType() == answer) {
      return ofType(Reason.MACHINE_TYPE, filter.machineTypes(), facts.client().machineType());
    }
    if (result.packageType() == answer) {
      return ofType(Reason.PACKAGE_TYPE, filter.packageTypes(), facts.client().packageType());
    }
    Said said = filter.updaterRunning().map(UpdaterFilter::said).orElseThrow();
    boolean unknown = facts.client().updaterRunning() == null;
    return ofClient(
        Reason.UPDATER_RUNNING, said, "on the client it is " + (unknown ? "unknown" : "otherwise"));
  }

  private Decision ofType(Reason reason, Optional<TypesFilter> types, @Nullable String type) {
    Said said = types.map(TypesFilter::said).orElseThrow();
    return ofClient(reason, said, "the client's type is " + (type == null ? "unknown" : type));
  }

  private Decision ofClient(Reason reason, Said said, String client) {
    return decision(
            reason, said.key() + " = " + said.value() + ", and " + client, List.of(said.at()))
        .with(result.answer() == Answer.UNKNOWN ? INCOMPLETE : List.of());
  }

  private List<PatternLine> lines(HostList list, Answer wanted) {
    return list.lines().stream()
        .filter(line -> facts.names().of(patterns.numberOf(line.pattern())) == wanted)
        .limit(MOST_LINES)
        .toList();
  }

  private List<SourceLine> typeEvidence() {
    return List.of(filter.typeSaid().map(Said::at).orElse(stanza));
  }

  private Decision decision(Reason reason, String text, List<SourceLine> evidence) {
    return new Decision(Answer.UNKNOWN, reason, text, evidence, List.of());
  }

  private List<SourceLine> evidence(List<PatternLine> first, List<PatternLine> second) {
    List<SourceLine> lines =
        Stream.concat(first.stream(), second.stream())
            .map(PatternLine::at)
            .distinct()
            .limit(MOST_LINES)
            .toList();
    return lines.isEmpty() ? List.of(stanza) : lines;
  }

  private static String text(List<PatternLine> lines) {
    return lines.stream()
        .map(line -> line.key() + " = " + line.pattern())
        .collect(Collectors.joining(", "));
  }
}
