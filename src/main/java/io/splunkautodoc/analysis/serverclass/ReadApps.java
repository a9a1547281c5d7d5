package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The apps of a client that somebody reads.
 *
 * @param apps those that are not switched off on the client, by name
 * @param switchedOn those of them that run whatever their own {@code app.conf} says
 * @param caveats what the choice rests on
 */
public record ReadApps(Set<String> apps, Set<String> switchedOn, List<Caveat> caveats) {
  private static final String ENABLED = "enabled";
  private static final String DISABLED = "disabled";

  public ReadApps {
    apps = Set.copyOf(apps);
    switchedOn = Set.copyOf(switchedOn);
    caveats = List.copyOf(caveats);
  }

  /** Those of a client's apps which are for that reader, also those that it only may get. */
  public static ReadApps of(List<AppGrant> grants, Landing reader) {
    Set<String> apps = new LinkedHashSet<>();
    Set<String> switchedOn = new LinkedHashSet<>();
    List<Caveat> caveats = new ArrayList<>();
    for (AppGrant grant : grants) {
      List<AppGrant.Source> on =
          grant.from().stream()
              .filter(source -> source.app().landing() == reader)
              .filter(source -> !state(source).equals(DISABLED))
              .toList();
      if (!on.isEmpty()) {
        apps.add(grant.app());
        if (on.stream().anyMatch(source -> state(source).equals(ENABLED))) {
          switchedOn.add(grant.app());
        }
        if (on.stream().noneMatch(source -> source.answer() == Answer.YES)) {
          caveats.add(
              Caveat.missing(
                  "app-unknown",
                  "Whether the host gets the app "
                      + grant.app()
                      + " cannot be told; it is taken to."));
        }
      }
    }
    return new ReadApps(apps, switchedOn, caveats);
  }

  private static String state(AppGrant.Source source) {
    return source
        .app()
        .settings()
        .value(ClassSetting.STATE_ON_CLIENT)
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
