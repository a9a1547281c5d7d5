package io.splunkautodoc.archive;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file of a Splunk deployment is for, by its path. The first that fits counts. */
public enum EntryKind {
  /** {@code default/*.conf}, {@code local/*.conf}; also a {@code .conf} outside of any folder. */
  CONF,
  /** {@code metadata/*.meta}. */
  META,
  /** Certificates, keys, password files, licences: listed, never read. */
  SECRET,
  /** {@code README/*.conf.spec}. */
  SPEC,
  /** {@code app.manifest}. */
  MANIFEST,
  /** Below {@code data/ui/}. */
  VIEW,
  /** In {@code lookups/}, packed ones too. */
  LOOKUP,
  /** Listed, not opened. */
  NESTED_ARCHIVE,
  /** In {@code bin/}, or by its suffix. */
  SCRIPT,
  OTHER;

  private static final Set<String> LAYERS = Set.of("default", "local");
  private static final Set<String> SECRET_FOLDERS = Set.of("auth", "licenses", "openldap");
  private static final Set<String> SECRET_FILES =
      Set.of(
          "passwd",
          "opasswd",
          "splunk.secret",
          ".ui_login",
          "instance.cfg",
          "login-info.cfg",
          "id_rsa",
          "id_dsa",
          "id_ecdsa",
          "id_ed25519",
          ".netrc",
          ".pgpass");
  private static final Set<String> SECRET_SUFFIXES =
      Set.of("lic", "pem", "key", "p12", "jks", "pfx", "crt", "cer", "der", "keystore", "kdb");
  private static final Set<String> ARCHIVE_SUFFIXES =
      Set.of(
          "tar", "tgz", "tbz", "tbz2", "txz", "tzst", "gz", "bz2", "xz", "zst", "zip", "spl", "7z",
          "rar", "jar", "whl");
  private static final Set<String> SCRIPT_SUFFIXES =
      Set.of("py", "sh", "bat", "cmd", "ps1", "pl", "rb", "exe", "path");

  /** Whether Splunk reads its configuration from such files, or its shape. */
  public boolean isConfiguration() {
    return this == CONF || this == META || this == SPEC;
  }

  /**
   * The kind of a file.
   *
   * @param parts of its path
   */
  static EntryKind of(List<String> parts) {
    String file = parts.get(parts.size() - 1);
    List<String> folders = parts.subList(0, parts.size() - 1);
    if (EtcRoot.isPackersNoise(parts)) {
      return OTHER;
    }
    String parent = folders.isEmpty() ? "" : folders.get(folders.size() - 1);
    if (file.endsWith(".conf") && isConfPlace(parent, file, folders)) {
      return CONF;
    }
    if (parent.equals("metadata") && file.endsWith(".meta")) {
      return META;
    }
    String suffix = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (isSecret(folders, file, suffix)) {
      return SECRET;
    }
    return ofOthers(folders, parent, file, suffix);
  }

  private static EntryKind ofOthers(
      List<String> folders, String parent, String file, String suffix) {
    if (parent.equals("README") && file.endsWith(".conf.spec")) {
      return SPEC;
    }
    if (file.equals("app.manifest")) {
      return MANIFEST;
    }
    int data = folders.indexOf("data");
    if (data >= 0 && data + 1 < folders.size() && folders.get(data + 1).equals("ui")) {
      return VIEW;
    }
    if (parent.equals("lookups")) {
      return LOOKUP;
    }
    if (ARCHIVE_SUFFIXES.contains(suffix)) {
      return NESTED_ARCHIVE;
    }
    return folders.contains("bin") || SCRIPT_SUFFIXES.contains(suffix) ? SCRIPT : OTHER;
  }

  // Deployment servers' repositories have their serverclass.conf beside the folders.
  private static boolean isConfPlace(String parent, String file, List<String> folders) {
    return LAYERS.contains(parent)
        || folders.isEmpty()
        || (folders.size() <= 2 && file.equals("serverclass.conf"));
  }

  private static boolean isSecret(List<String> folders, String file, String suffix) {
    return SECRET_FILES.contains(file)
        || SECRET_SUFFIXES.contains(suffix)
        || !Collections.disjoint(SECRET_FOLDERS, folders)
        || (folders.contains("users") && folders.contains("history"));
  }
}
