package io.splunkautodoc.analysis.datapath.output;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which indexes' events are forwarded at all: {@code forwardedindex.*} of {@code [tcpout]}. */
final class ForwardedIndexes {
  private static final String PREFIX = "forwardedindex.";

  private final List<Filter> filters = new ArrayList<>();

  private record Filter(boolean forwards, Regex index, Evidence evidence) {}

  static ForwardedIndexes of(EffectiveConf conf) {
    ForwardedIndexes indexes = new ForwardedIndexes();
    boolean off =
        conf.value("tcpout", PREFIX + "filter.disable").filter(Values::isTrue).isPresent();
    boolean more = !off;
    for (int n = 0; more; n++) {
      boolean white = indexes.add(conf.setting("tcpout", PREFIX + n + ".whitelist"), true);
      boolean black =
          !white && indexes.add(conf.setting("tcpout", PREFIX + n + ".blacklist"), false);
      more = white || black;
    }
    return indexes;
  }

  private boolean add(Optional<EffectiveSetting> setting, boolean forwards) {
    setting.ifPresent(
        found ->
            filters.add(
                new Filter(forwards, Regex.whole(found.value(), false), Evidence.of(found))));
    return setting.isPresent();
  }

  /** What keeps the index's events from being forwarded; empty where nothing does. */
  Optional<Evidence> kept(String index) {
    Optional<Evidence> kept = Optional.empty();
    for (Filter filter : filters) {
      if (filter.index().in(index) == Match.YES) {
        kept = filter.forwards() ? Optional.empty() : Optional.of(filter.evidence());
      }
    }
    return kept;
  }
}
