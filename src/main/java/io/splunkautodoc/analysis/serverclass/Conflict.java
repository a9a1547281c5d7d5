package io.splunkautodoc.analysis.serverclass;

import java.util.List;

/** Server classes that give the same app to the same client, and want different things with it. */
public record Conflict(ClassSetting setting, List<Side> sides) {
  /** What one class wants; its evidence is empty for a built-in default. */
  public record Side(String serverClass, Inherited wanted) {}

  public Conflict {
    sides = List.copyOf(sides);
  }
}
