package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import java.util.List;
import java.util.Optional;

/**
 * A server class.
 *
 * @param at where it is defined
 * @param filter who belongs to it
 * @param apps what its members get, by name
 */
public record ServerClass(
    String name, SourceLine at, HostFilter filter, ClassSettings settings, List<ClassApp> apps) {
  public ServerClass {
    apps = List.copyOf(apps);
  }

  /** Whether a client that belongs to this class can belong to later ones. */
  public boolean continueMatching() {
    return settings.isOn(ClassSetting.CONTINUE_MATCHING);
  }

  /** The app of that name. */
  public Optional<ClassApp> app(String app) {
    return apps.stream().filter(each -> each.name().equals(app)).findFirst();
  }
}
