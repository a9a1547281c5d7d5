package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.conf.secret.Placeholder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which settings hold secrets, by the names of their keys. */
final class Secrets {
  private static final Pattern KEY =
      Pattern.compile(
          "pass(word|wd|phrase)?$|pass4symmkey$|secret$|secret_?key$|^token$|(auth|api|access|refresh|hec|bearer|session)[._-]?token$|api[_-]?key$"
              + "|access[_-]?key$|private[_-]?key$|client[_-]?secret|auth[_-]?key$"
              + "|connection_?string$|bearer$|httpeventcollectortoken$");
  private static final Set<String> NOT_SECRET =
      Set.of("passauth", "loginpasswordhint", "allowsslcompression");

  /** Types where people describe things: names there are of parameters, not of secrets. */
  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "props",
          "transforms",
          "savedsearches",
          "macros",
          "eventtypes",
          "tags",
          "searchbnf",
          "datamodels",
          "workflow_actions",
          "restmap",
          "commands",
          "fields",
          "ui-prefs",
          "messages",
          "collections",
          "eventgen",
          "sourcetypes",
          "web-features",
          "checklist",
          "manifest",
          "authorize",
          "limits");

  private static final Pattern ENCRYPTED = Pattern.compile("\\$\\d+\\$.*", Pattern.DOTALL);

  private static final Pattern SWITCH = Pattern.compile("(?i)none|null|true|false|\\d");

  /**
   * What the reading of uploads puts in the place of a secret that is not encrypted, and does not
   * clearly stand for one that is yet to be filled in.
   */
  private static final Pattern REDACTED =
      Pattern.compile("<redacted plain(?: (?!placeholder>)[A-Za-z0-9_-]+)?>");

  private Secrets() {}

  /** Whether the value was a secret, by its looks, and is not kept. */
  static boolean isRedacted(Line line) {
    return REDACTED.matcher(line.value().strip()).matches();
  }

  /** Whether the line holds a secret that anybody can read. */
  static boolean isPlain(String conf, AppStanza stanza, Line line) {
    String value = line.value().strip();
    return !DESCRIPTIONS.contains(conf)
        && isSecret(line.key())
        && !value.isEmpty()
        && !ENCRYPTED.matcher(value).matches()
        && (isRedacted(line) || !(Placeholder.is(value) || SWITCH.matcher(value).matches()))
        && !stanza.name().startsWith("spec:");
  }

  private static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return !NOT_SECRET.contains(lower) && KEY.matcher(lower).find();
  }
}
