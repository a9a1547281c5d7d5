package io.splunkautodoc.analysis.serverclass;

import java.util.regex.Pattern;

/** What a stanza of {@code serverclass.conf} is about, by its name. */
sealed interface StanzaName {
  /** {@code [global]}: defaults for all. */
  record Global() implements StanzaName {}

  /** {@code [serverClass:web]}. */
  record OfClass(String name) implements StanzaName {}

  /** {@code [serverClass:web:app:nginx]}; the app may be {@link #ALL_APPS}. */
  record OfApp(String className, String app) implements StanzaName {}

  /**
   * Nothing that the deployment server reads.
   *
   * @param why what to do about it
   */
  record Other(String why) implements StanzaName {}

  /** Every app of the repository. */
  String ALL_APPS = "*";

  /** What a class' and an app's name can consist of. */
  Pattern LEGAL = Pattern.compile("[A-Za-z0-9 _.~@-]+");

  private static boolean startsLike(String name, String start) {
    return name.regionMatches(true, 0, start, 0, start.length());
  }

  /** Reads a name: the last {@code :app:} divides the class from the app. */
  static StanzaName parse(String name) {
    String start = "serverClass:";
    String divider = ":app:";
    if (name.equals("global")) {
      return new Global();
    }
    if (name.equals("default")) {
      return new Other("[default] is an error in serverclass.conf; use [global]");
    }
    if (!name.startsWith(start)) {
      return new Other(
          startsLike(name, start) || name.equalsIgnoreCase("global")
              ? "names are case-sensitive; write [global] or [serverClass:…]"
              : "only [global], [serverClass:…] and [serverClass:…:app:…] are read");
    }
    String rest = name.substring(start.length());
    int at = rest.lastIndexOf(divider);
    String className = at < 0 ? rest : rest.substring(0, at);
    String app = at < 0 ? "" : rest.substring(at + divider.length());
    if (className.isEmpty() || (at >= 0 && app.isEmpty())) {
      return new Other("the name of the server class or of the app is missing");
    }
    return at < 0 ? new OfClass(className) : new OfApp(className, app);
  }
}
