package io.splunkautodoc.analysis.serverclass;

import java.util.Locale;

/** What decides whether a client belongs to a server class or gets an app. */
public enum Reason {
  /** {@code [global] disabled = true}: nobody gets anything. */
  SERVER_OFF,
  NO_SUCH_CLASS,
  /** An earlier class with {@code continueMatching = false} took the client. */
  STOPPED_BEFORE,
  ON_WHITELIST,
  NOT_ON_WHITELIST,
  /** The filter lets in who is on the whitelist, and that is empty. */
  EMPTY_WHITELIST,
  ON_BLACKLIST,
  /** The filter lets in everybody who is not on the blacklist. */
  NOT_ON_BLACKLIST,
  MACHINE_TYPE,
  PACKAGE_TYPE,
  UPDATER_RUNNING,
  /** The list is in a file that is not at hand. */
  LIST_FILE,
  /** The client's entry lacks what a pattern is about, or a pattern cannot be evaluated. */
  PATTERN_UNDECIDED,
  NO_SUCH_APP,
  /** The repository does not hold the app. */
  APP_MISSING,
  /** The client does not belong to the server class, so no app of it counts. */
  NOT_A_MEMBER,
  /** The app has no filter of its own. */
  EVERY_MEMBER;

  /** Short and stable. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
