package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;
import java.util.Arrays;
import java.util.List;

/**
 * {@code machineTypesFilter} or {@code packageTypesFilter}: one of them must match.
 *
 * @param patterns at least one
 */
public record TypesFilter(Said said, List<HostPattern> patterns) {
  public TypesFilter {
    patterns = List.copyOf(patterns);
  }

  static TypesFilter of(Said said) {
    return new TypesFilter(
        said,
        Arrays.stream(said.value().split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(HostPattern::of)
            .toList());
  }
}
