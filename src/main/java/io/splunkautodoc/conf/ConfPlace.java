package io.splunkautodoc.conf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file is, by where it lies below an {@code etc/}.
 *
 * @param path below the {@code etc/}, with {@code /} between its parts
 * @param app the app's folder name; {@code system} in that layer, empty for a loose file
 * @param user whose file it is; null outside of users' folders
 * @param conf the file's name without {@code .conf}, such as {@code props}; {@link #META} for the
 *     files of {@code metadata/}
 */
public record ConfPlace(
    String path, Layer layer, String app, @Nullable String user, Scope scope, String conf) {
  /** The {@code conf} of {@code metadata/default.meta} and {@code metadata/local.meta}. */
  public static final String META = "meta";

  private static final String SUFFIX = ".conf";

  /**
   * The place of a path below an {@code etc/}; empty where Splunk reads no configuration from it.
   * Only files directly in {@code default}, {@code local} or {@code metadata} count.
   */
  public static Optional<ConfPlace> of(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    return switch (parts.get(0)) {
      case "system" -> inFolder(path, Layer.SYSTEM, "system", null, rest(parts, 1));
      case "apps" -> inApp(path, Layer.APP, rest(parts, 1));
      case "users" -> ofUser(path, Layer.USER, rest(parts, 1));
      case "peer-apps", "slave-apps" -> inApp(path, Layer.PEER_APP, rest(parts, 1));
      case "deployment-apps" -> inApp(path, Layer.DEPLOYMENT_APP, rest(parts, 1));
      case "manager-apps", "master-apps" -> inApp(path, Layer.MANAGER_APP, rest(parts, 1));
      case "disabled-apps" -> inApp(path, Layer.DISABLED_APP, rest(parts, 1));
      case "shcluster" -> inShcluster(path, rest(parts, 1));
      default -> Optional.empty();
    };
  }

  /**
   * The place of a path in a folder that a deployment server takes for its {@code deployment-apps};
   * empty where it lies elsewhere.
   *
   * @param repository the folder below the {@code etc/}, with a {@code /} at its end
   */
  public static Optional<ConfPlace> waiting(String path, String repository) {
    return path.startsWith(repository)
        ? inApp(
            path,
            Layer.DEPLOYMENT_APP,
            Arrays.asList(path.substring(repository.length()).split("/", -1)))
        : Optional.empty();
  }

  /** The place of a {@code .conf} on its own; its name alone says what it is. */
  public static Optional<ConfPlace> loose(String fileName) {
    return isConf(fileName)
        ? Optional.of(
            new ConfPlace(fileName, Layer.LOOSE, "", null, Scope.LOCAL, withoutSuffix(fileName)))
        : Optional.empty();
  }

  private static Optional<ConfPlace> inShcluster(String path, List<String> parts) {
    return switch (parts.isEmpty() ? "" : parts.get(0)) {
      case "apps" -> inApp(path, Layer.SHCLUSTER_APP, rest(parts, 1));
      case "users" -> ofUser(path, Layer.SHCLUSTER_USER, rest(parts, 1));
      default -> Optional.empty();
    };
  }

  private static Optional<ConfPlace> inApp(String path, Layer layer, List<String> parts) {
    return parts.size() == 3
        ? inFolder(path, layer, parts.get(0), null, rest(parts, 1))
        : Optional.empty();
  }

  private static Optional<ConfPlace> ofUser(String path, Layer layer, List<String> parts) {
    return parts.size() == 4
        ? inFolder(path, layer, parts.get(1), parts.get(0), rest(parts, 2))
        : Optional.empty();
  }

  private static Optional<ConfPlace> inFolder(
      String path, Layer layer, String app, @Nullable String user, List<String> parts) {
    if (app.isEmpty() || parts.size() != 2) {
      return Optional.empty();
    }
    String file = parts.get(1);
    return switch (parts.get(0)) {
      case "default" -> conf(path, layer, app, user, Scope.DEFAULT, file);
      case "local" -> conf(path, layer, app, user, Scope.LOCAL, file);
      case "metadata" -> meta(path, layer, app, user, file);
      default -> Optional.empty();
    };
  }

  private static Optional<ConfPlace> conf(
      String path, Layer layer, String app, @Nullable String user, Scope scope, String file) {
    return isConf(file)
        ? Optional.of(new ConfPlace(path, layer, app, user, scope, withoutSuffix(file)))
        : Optional.empty();
  }

  private static Optional<ConfPlace> meta(
      String path, Layer layer, String app, @Nullable String user, String file) {
    return switch (file) {
      case "default.meta" ->
          Optional.of(new ConfPlace(path, layer, app, user, Scope.DEFAULT, META));
      case "local.meta" -> Optional.of(new ConfPlace(path, layer, app, user, Scope.LOCAL, META));
      default -> Optional.empty();
    };
  }

  private static boolean isConf(String file) {
    return file.length() > SUFFIX.length() && file.endsWith(SUFFIX) && !file.startsWith(".");
  }

  private static String withoutSuffix(String file) {
    return file.substring(0, file.length() - SUFFIX.length());
  }

  private static List<String> rest(List<String> parts, int from) {
    return parts.subList(from, parts.size());
  }
}
