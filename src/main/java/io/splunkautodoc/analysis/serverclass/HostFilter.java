package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to a server class, or which of its members get one of its apps.
 *
 * @param typeLevel who says the type
 * @param typeSaid where; empty for a default
 * @param listLevel whose lists these are, for both together
 * @param caveats what every decision of this filter rests on
 */
public record HostFilter(
    FilterType type,
    Level typeLevel,
    Optional<Said> typeSaid,
    HostList whitelist,
    HostList blacklist,
    Level listLevel,
    Optional<TypesFilter> machineTypes,
    Optional<TypesFilter> packageTypes,
    Optional<UpdaterFilter> updaterRunning,
    List<Caveat> caveats) {
  public HostFilter {
    caveats = List.copyOf(caveats);
  }

  /** Whether it lets in nobody, whoever asks. */
  public boolean matchesNobody() {
    return type == FilterType.WHITELIST && whitelist.isEmpty();
  }

  /** Whether it lets in everybody, whoever asks. */
  public boolean matchesEverybody() {
    boolean byLists =
        type == FilterType.WHITELIST
            ? whitelist.hasEverybody() && blacklist.isEmpty()
            : whitelist.hasEverybody() || blacklist.isEmpty();
    return byLists && machineTypes.isEmpty() && packageTypes.isEmpty() && updaterRunning.isEmpty();
  }
}
