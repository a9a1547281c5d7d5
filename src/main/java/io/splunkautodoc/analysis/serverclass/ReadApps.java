package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The apps of a client that somebody reads.
 *
 * @param apps those that are not switched off on the client, by name
 * @param switchedOn those of them that run whatever their own {@code app.conf} says
 * @param caveats what the choice rests on
 */
public record ReadApps(Set<String> apps, Set<String> switchedOn, List<Caveat> caveats) {
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
      List<AppGrant.Source> given =
          grant.from().stream().filter(source -> source.app().landing() == reader).toList();
      StateOnClient state = StateOnClient.of(given.stream().map(AppGrant.Source::app).toList());
      if (!given.isEmpty() && state != StateOnClient.DISABLED) {
        apps.add(grant.app());
        if (state == StateOnClient.ENABLED) {
          switchedOn.add(grant.app());
        }
        if (given.stream().noneMatch(ReadApps::isSure)) {
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

  /** Whether the class gives the app for sure, to run. */
  private static boolean isSure(AppGrant.Source source) {
    return source.answer() == Answer.YES
        && StateOnClient.of(List.of(source.app())) != StateOnClient.DISABLED;
  }

  /** What the deployment server says of the apps. */
  public AppStates states() {
    return AppStates.on(switchedOn);
  }
}
