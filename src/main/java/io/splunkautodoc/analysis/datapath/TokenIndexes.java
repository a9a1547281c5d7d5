package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.transform.Event;
import io.splunkautodoc.analysis.datapath.transform.Key;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which indexes the tokens of a collector take events for that forwarders send over HTTP. */
final class TokenIndexes {
  private TokenIndexes() {}

  /** What to say where no token takes the events, whichever the forwarder has. */
  static Optional<Caveat> refused(HostView collector, Event event) {
    Optional<String> index =
        event.get(Key.INDEX).flatMap(TextSet::single).filter(each -> !each.equals(Indexes.DEFAULT));
    List<Input> tokens =
        collector.inputs().stream()
            .filter(input -> input.isOn() && input.kind() == InputKind.HTTP)
            .toList();
    return index
        .filter(each -> !tokens.isEmpty() && tokens.stream().noneMatch(token -> takes(token, each)))
        .map(TokenIndexes::caveat);
  }

  private static boolean takes(Input token, String index) {
    List<String> allowed = Values.list(token.stanza().value("indexes").orElse(""));
    String asked =
        token.stanza().value("s2s_indexes_validation").orElse("").strip().toLowerCase(Locale.ROOT);
    return allowed.isEmpty()
        || allowed.contains(index)
        || asked.equals("disabled")
        || (index.startsWith("_") && !asked.equals("enabled_for_all"));
  }

  private static Caveat caveat(String index) {
    return Caveat.assumed(
        "index-refused",
        "No token of the receiving collector has "
            + index
            + " among its indexes; by s2s_indexes_validation it drops such events of forwarders without"
            + " a word.");
  }
}
