package io.splunkautodoc.analysis.serverclass;

import java.util.Locale;

/** Who reads an app that a client gets, by the folder that the client puts it into. */
public enum Landing {
  /** The client itself. */
  CLIENT,
  /** The peers of the cluster whose manager the client is. */
  PEERS,
  /** The members of the search head cluster whose deployer the client is. */
  MEMBERS,
  /** Nobody, as far as the upload tells; clients of a deployment server beneath perhaps. */
  NOBODY;

  /** What nearly all have; asked for each app of each client. */
  private static final String USUAL = "$SPLUNK_HOME/etc/apps";

  private static final String HOME = "$splunk_home";
  private static final String ETC = "$splunk_etc";

  /**
   * Who reads what is put there. By default a client takes only folders below {@code $SPLUNK_HOME}
   * from its server, and puts everything else where its own apps are.
   *
   * @param location as {@code targetRepositoryLocation} has it
   */
  static Landing of(String location) {
    if (location.equals(USUAL)) {
      return CLIENT;
    }
    String plain = location.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
    String folder = plain.replace(ETC, HOME + "/etc").replaceAll("/+", "/").replaceFirst("/$", "");
    if (folder.endsWith("/etc/manager-apps") || folder.endsWith("/etc/master-apps")) {
      return PEERS;
    }
    if (folder.endsWith("/etc/shcluster/apps")) {
      return MEMBERS;
    }
    boolean own = folder.endsWith("/etc/apps") || !folder.startsWith(HOME);
    return own && !folder.endsWith("/etc/deployment-apps") ? CLIENT : NOBODY;
  }
}
