package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The upload's apps by their folders, such as {@code deployment-apps/web}. */
final class AppFolders {
  private final Map<String, List<ConfFile>> files = new TreeMap<>();
  private final Map<Layer, NavigableMap<String, String>> byLayer = new EnumMap<>(Layer.class);

  AppFolders(Deployment deployment) {
    for (ConfFile file : deployment.files()) {
      Optional<String> folder = folder(file);
      if (folder.isPresent()) {
        files.computeIfAbsent(folder.get(), none -> new ArrayList<>()).add(file);
        // Where both an old and a new name of a folder hold the app, the new one is shown.
        byLayer
            .computeIfAbsent(file.place().layer(), none -> new TreeMap<>())
            .merge(
                file.place().app(),
                folder.get(),
                (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
    files.values().forEach(all -> all.sort(Comparator.comparing(file -> file.place().path())));
  }

  private static Optional<String> folder(ConfFile file) {
    return switch (file.place().layer()) {
      case SYSTEM, USER, SHCLUSTER_USER, LOOSE -> Optional.empty();
      default -> {
        String path = file.place().path();
        int end = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
        yield end > 0 ? Optional.of(path.substring(0, end)) : Optional.empty();
      }
    };
  }

  NavigableSet<String> folders() {
    return new TreeSet<>(files.keySet());
  }

  /** Sorted by path. */
  List<ConfFile> files(String folder) {
    return files.getOrDefault(folder, List.of());
  }

  /** In the order of their names. */
  List<String> apps(Layer layer) {
    return List.copyOf(byLayer.getOrDefault(layer, new TreeMap<>()).keySet());
  }

  Optional<String> folder(Layer layer, String app) {
    return Optional.ofNullable(byLayer.getOrDefault(layer, new TreeMap<>()).get(app));
  }
}
