package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What lies in the folders that deployment apps can be taken from. Thread-safe. */
public final class Repositories {
  private static final String INTERNAL = "_splunk_";
  private static final String ETC = "/etc/";

  /** The folder below the {@code etc/} where nothing else is said. */
  static final String USUAL = "deployment-apps/";

  private final SortedSet<String> paths;
  private final Map<String, Map<String, Boolean>> byFolder = new ConcurrentHashMap<>();

  private Repositories(SortedSet<String> paths) {
    this.paths = paths;
  }

  /** Those of an upload. */
  public static Repositories of(Deployment deployment) {
    return of(
        Stream.concat(
                deployment.files().stream().map(file -> file.place().path()),
                deployment.otherPaths().stream())
            .toList());
  }

  /** Those that hold the entries of these paths below the {@code etc/}. */
  public static Repositories of(Collection<String> paths) {
    return new Repositories(new TreeSet<>(paths));
  }

  /**
   * The apps in a folder, without those that the deployment server keeps for itself.
   *
   * @param location as {@code repositoryLocation} has it
   * @return empty where the upload does not hold the folder
   */
  public Optional<SortedSet<String>> apps(String location) {
    SortedSet<String> apps = new TreeSet<>();
    children(location)
        .forEach(
            (name, isFolder) -> {
              if (isFolder && !name.startsWith(INTERNAL)) {
                apps.add(name);
              }
            });
    return apps.isEmpty() ? Optional.empty() : Optional.of(Collections.unmodifiableSortedSet(apps));
  }

  /** Whether a folder holds a file or a folder of that name; unknown where it is not there. */
  Answer holds(String location, String name) {
    Map<String, Boolean> children = children(location);
    return children.isEmpty() ? Answer.UNKNOWN : Answer.of(children.containsKey(name));
  }

  /** Whether what the apps there say is read, wherever the upload holds them. */
  static boolean isRead(String location) {
    String folder = belowEtc(location);
    return folder.equals(USUAL) || RepositoryFolders.isFree(folder);
  }

  /** What lies in the folder by name, and whether it is a folder itself. */
  private Map<String, Boolean> children(String location) {
    return byFolder.computeIfAbsent(belowEtc(location), this::below);
  }

  private Map<String, Boolean> below(String prefix) {
    Map<String, Boolean> children = new TreeMap<>();
    for (String path : paths.tailSet(prefix)) {
      if (!path.startsWith(prefix)) {
        break;
      }
      int end = path.indexOf('/', prefix.length());
      String name =
          end < 0 ? path.substring(prefix.length()) : path.substring(prefix.length(), end);
      if (!name.isEmpty()) {
        children.merge(name, end >= 0, Boolean::logicalOr);
      }
    }
    return children;
  }

  /** {@code $SPLUNK_HOME/etc/deployment-apps} and {@code /opt/splunk/etc/deployment-apps} alike. */
  static String belowEtc(String location) {
    String plain = location.strip().replace('\\', '/').replace("$SPLUNK_ETC", "/etc");
    int etc = plain.indexOf(ETC);
    String below = etc < 0 ? plain : plain.substring(etc + ETC.length());
    return below.endsWith("/") ? below : below + "/";
  }
}
