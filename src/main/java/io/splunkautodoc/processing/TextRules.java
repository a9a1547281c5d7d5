package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ProblemKind;
import io.splunkautodoc.conf.secret.Redactor;
import java.util.Locale;
import java.util.Set;

/**
 * Which files are shown, and how: only those whose form lets secrets be told from the rest. Scripts
 * and lookups may hold passwords in forms of their own.
 */
final class TextRules {
  /**
   * Files that are written like configuration, wherever they lie, or have parts that are, such as a
   * README or an {@code inputs.conf.txt}.
   */
  private static final Set<String> LIKE_CONF =
      Set.of("conf", "meta", "cfg", "ini", "properties", "txt", "md", "rst");

  private static final String CONF = ".conf";

  private TextRules() {}

  /** How the text of a kind of file is to be had. */
  enum Way {
    AS_CONF,
    AS_PROSE,
    NEVER,
    NOT_SHOWN
  }

  /**
   * @param kind as the column {@code archive_entries.kind} names it
   */
  static Way wayOf(String kind, String path) {
    return switch (kind) {
      case "conf", "meta", "manifest" -> Way.AS_CONF;
      case "spec", "view" -> Way.AS_PROSE;
      case "secret" -> Way.NEVER;
      case "other" -> ofOther(suffix(path));
      default -> Way.NOT_SHOWN;
    };
  }

  /** The text without its secrets. */
  static String text(Redactor redactor, Way way, String path, byte[] bytes) {
    String conf = confOf(path);
    ConfDocument document = ConfParser.parse(conf, bytes);
    return way == Way.AS_PROSE && !isBinary(document)
        ? redactor.text(document.text())
        : redactor.redactText(conf, document);
  }

  /** {@code passwords} for {@code local/passwords.conf.txt} as well. */
  private static String confOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int conf = name.indexOf(CONF);
    return conf > 0 ? name.substring(0, conf) : ConfName.of(path);
  }

  private static boolean isBinary(ConfDocument document) {
    return document.problems().stream().anyMatch(each -> each.kind() == ProblemKind.BINARY);
  }

  private static Way ofOther(String suffix) {
    if (LIKE_CONF.contains(suffix)) {
      return Way.AS_CONF;
    }
    return suffix.equals("spec") ? Way.AS_PROSE : Way.NOT_SHOWN;
  }

  private static String suffix(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
