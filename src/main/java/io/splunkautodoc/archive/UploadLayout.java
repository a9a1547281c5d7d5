package io.splunkautodoc.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an upload's paths lie below an {@code etc/}: which kind it is, which prefix its packer put
 * before, and what it says about the host that it comes from. Made by {@link LayoutSurvey}.
 *
 * @param kind as {@link UploadRecognition} tells it too
 * @param certain whether the content shows its kind; else {@code kind} is the likeliest
 * @param evidence one line: what showed the kind, or what is missing
 * @param shape how paths become paths below an {@code etc/}
 * @param prefix what is stripped: empty, or ending with {@code /}
 * @param appName the only app's folder; empty for other shapes
 * @param rootServerClass whether a {@code serverclass.conf} right below the prefix is meant for
 *     {@code system/local}, where none is
 * @param roles what the host seems to be, beside its kind
 * @param remarks sentences for the owner on what was left out or assumed
 */
public record UploadLayout(
    UploadKind kind,
    boolean certain,
    String evidence,
    Shape shape,
    String prefix,
    String appName,
    boolean rootServerClass,
    Set<Role> roles,
    List<String> remarks) {

  /** How paths become paths below an {@code etc/}. */
  public enum Shape {
    /** An {@code etc/}, after the prefix. */
    ETC,
    /** App folders beside a {@code serverclass.conf}: they are what is handed out. */
    DEPLOYMENT_REPOSITORY,
    /** One app's folder. */
    APP,
    /** One app's files, without the app's folder. */
    APP_WITHOUT_FOLDER,
    /** Several apps' folders, whose host's role only the owner knows. */
    SEVERAL_APPS,
    /** {@code .conf} files outside of any folder. */
    LOOSE,
    /** Nothing that Splunk reads. */
    NOTHING
  }

  /** What a host is, as its folders show; several can fit. */
  public enum Role {
    CLUSTER_MANAGER,
    CLUSTER_PEER,
    DEPLOYER,
    UNIVERSAL_FORWARDER,
    INDEXER
  }

  private static final String SERVER_CLASS_PLACE = "system/local/" + TreeClues.SERVER_CLASS;

  public UploadLayout {
    roles = Set.copyOf(roles);
    remarks = List.copyOf(remarks);
  }

  /**
   * The path below the {@code etc/}, such as {@code apps/search/local/props.conf}; for a loose file
   * its name. Empty for what lies outside.
   *
   * @param path as in {@link EntryInfo#path}
   */
  public Optional<String> place(String path) {
    List<String> parts = EtcRoot.parts(path);
    if (parts.isEmpty() || EtcRoot.isPackersNoise(parts)) {
      return Optional.empty();
    }
    return switch (shape) {
      case ETC -> inEtc(path);
      case DEPLOYMENT_REPOSITORY ->
          parts.get(parts.size() - 1).equals(TreeClues.SERVER_CLASS) && parts.size() <= 2
              ? Optional.of(SERVER_CLASS_PLACE)
              : inFolder(path, "deployment-apps/");
      case APP ->
          path.startsWith(prefix + appName + "/") ? inFolder(path, "apps/") : Optional.empty();
      case APP_WITHOUT_FOLDER -> Optional.of("apps/" + appName + "/" + path);
      case SEVERAL_APPS -> inFolder(path, "apps/");
      case LOOSE -> parts.size() == 1 ? Optional.of(path) : Optional.empty();
      case NOTHING -> Optional.empty();
    };
  }

  /** A sentence where the owner declared another kind than the content shows. */
  public Optional<String> disagreement(UploadKind declared) {
    return certain && declared != kind
        ? Optional.of(
            "The upload was declared as %s, but its content is %s: %s. It is read by its content."
                .formatted(declared.shown(), kind.shown(), evidence))
        : Optional.empty();
  }

  private Optional<String> inEtc(String path) {
    if (!path.startsWith(prefix)) {
      return Optional.empty();
    }
    String below = path.substring(prefix.length());
    // Repositories keep it beside the folders; Splunk reads it from here.
    return Optional.of(
        rootServerClass && below.equals(TreeClues.SERVER_CLASS) ? SERVER_CLASS_PLACE : below);
  }

  private Optional<String> inFolder(String path, String folder) {
    String below = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    return below.indexOf('/') > 0 ? Optional.of(folder + below) : Optional.empty();
  }
}
