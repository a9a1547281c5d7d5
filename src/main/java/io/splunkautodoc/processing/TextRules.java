package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Which files are shown, and how: only those whose form lets secrets be told from the rest. Scripts
 * and lookups may hold passwords in forms of their own.
 */
final class TextRules {
  /** Files that are written like configuration, wherever they lie. */
  private static final Set<String> LIKE_CONF = Set.of("conf", "meta", "cfg", "ini", "properties");

  private static final Set<String> PROSE = Set.of("txt", "md", "rst", "spec");

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
      case "conf", "meta" -> Way.AS_CONF;
      case "spec", "manifest", "view" -> Way.AS_PROSE;
      case "secret" -> Way.NEVER;
      case "other" -> ofOther(suffix(path));
      default -> Way.NOT_SHOWN;
    };
  }

  /** The text without its secrets. */
  static String text(Redactor redactor, Way way, String path, byte[] bytes) {
    if (way == Way.AS_PROSE) {
      return redactor.text(new String(bytes, StandardCharsets.UTF_8));
    }
    String conf = ConfName.of(path);
    ConfDocument document = ConfParser.parse(conf, bytes);
    return redactor.redactText(conf, document);
  }

  private static Way ofOther(String suffix) {
    if (LIKE_CONF.contains(suffix)) {
      return Way.AS_CONF;
    }
    return PROSE.contains(suffix) ? Way.AS_PROSE : Way.NOT_SHOWN;
  }

  private static String suffix(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
