package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Collects a host's files; not for more than one thread. */
final class HostFilesBuilder {
  static final Caveat OWN_FILES_UNKNOWN =
      Caveat.missing(
          "host-own-files",
          "What the host itself holds, such as its own system/local, is not in the upload and may"
              + " override this.");
  private static final Caveat SHIPPED_DEFAULTS =
      Caveat.assumed(
          "shipped-defaults",
          "The host is taken to have the same system/default as the one whose etc was uploaded.");
  private static final Caveat DEPLOYER_MERGE =
      Caveat.assumed(
          "deployer-merge",
          "The deployer is taken to merge an app's local into its default, its usual push mode.");
  private static final Caveat ONE_FILE =
      Caveat.missing(
          "single-file", "Only single files were uploaded; any other file may override them.");

  private final Map<String, List<LayeredFile>> byConf;
  private final NavigableMap<String, SourceLine> disabledApps = new TreeMap<>(ByteOrder.STRINGS);
  private final List<Caveat> caveats = new ArrayList<>();

  HostFilesBuilder() {
    byConf = new HashMap<>();
  }

  HostFilesBuilder(HostFiles from) {
    byConf = from.copyByConf();
    disabledApps.putAll(from.disabledApps());
    caveats.addAll(from.caveats());
  }

  static boolean isShipped(ConfFile file) {
    return file.place().scope() == Scope.DEFAULT;
  }

  /** An app's files, lying on the host as they lie in the upload. */
  HostFilesBuilder add(Layer layer, List<ConfFile> app) {
    if (layer == Layer.LOOSE) {
      caveat(ONE_FILE);
    }
    addRunning(layer, app, false);
    return this;
  }

  /**
   * An app's files, lying on the host where its staging folder is unpacked to.
   *
   * @param switchedOn whether it runs whatever its own {@code app.conf} says
   */
  HostFilesBuilder addStaged(Layer staging, List<ConfFile> app, boolean switchedOn) {
    Layer layer =
        switch (staging) {
          case MANAGER_APP -> Layer.PEER_APP;
          case SHCLUSTER_USER -> Layer.USER;
          default -> Layer.APP;
        };
    boolean merged = staging == Layer.SHCLUSTER_APP;
    if (merged) {
      caveat(DEPLOYER_MERGE);
    }
    if (switchedOn) {
      addAs(layer, app, merged);
    } else {
      addRunning(layer, app, merged);
    }
    return this;
  }

  /** An app that does not run there. */
  void switchedOff(String app, SourceLine at) {
    disabledApps.put(app, at);
  }

  HostFilesBuilder addShipped(List<ConfFile> shipped) {
    addAs(Layer.SYSTEM, shipped, false);
    return caveat(SHIPPED_DEFAULTS);
  }

  HostFilesBuilder caveat(Caveat caveat) {
    if (!caveats.contains(caveat)) {
      caveats.add(caveat);
    }
    return this;
  }

  HostFiles build() {
    return new HostFiles(byConf, disabledApps, caveats);
  }

  private void addRunning(Layer layer, List<ConfFile> app, boolean localBecomesDefault) {
    if (layer == Layer.APP || layer == Layer.PEER_APP) {
      Optional<SourceLine> off = DisabledApps.switchedOffAt(app);
      if (off.isPresent()) {
        disabledApps.put(app.get(0).place().app(), off.get());
        return;
      }
    }
    addAs(layer, app, localBecomesDefault);
  }

  private void addAs(Layer layer, List<ConfFile> app, boolean localBecomesDefault) {
    for (ConfFile file : app) {
      Scope scope = localBecomesDefault ? Scope.DEFAULT : file.place().scope();
      byConf
          .computeIfAbsent(file.place().conf(), conf -> new ArrayList<>())
          .add(new LayeredFile(file, layer, scope));
    }
  }
}
