package io.splunkautodoc.conf.secret;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what is secret by marks: {@code <redacted plain …>}, {@code <redacted encrypted …>} or
 * {@code <redacted empty>}, where … is a fingerprint, followed by {@code placeholder} where the
 * value clearly stands for one that is yet to be filled in. A secret within a text is replaced
 * alone. What is redacted once stays the same when it is redacted again. Thread-safe where the
 * fingerprint is.
 */
public final class Redactor {
  /** Whose name may be the token itself. */
  private static final String TOKEN_STANZA = "splunktcptoken://";

  private static final Pattern TOKEN_NAME =
      Pattern.compile("http://([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})");

  /** A URL's password that holds the {@code =} which parts key and value. */
  private static final Pattern CUT_PASSWORD =
      Pattern.compile("://[^/\\s:]{0,256}:(?!" + SecretMark.BEGIN + ")(\\S{1,512})$");

  /**
   * A line that became a part of a value since the one before ends in a backslash, as paths of
   * Windows do: who wrote it meant a setting of its own. What a dashboard fills in is no secret.
   */
  private static final Pattern SWALLOWED =
      Pattern.compile(
          "(?<=\\S)\\n[ \\t]*([A-Za-z0-9_.-]{1,64})[ \\t]*=[ \\t]*(?![\"']?\\$[A-Za-z_])(\\S[^\\n]*)");

  /** A line of a PEM file between others; its padding makes it a key. */
  private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/]+");

  private static final Pattern PADDING = Pattern.compile("=?");

  private final Fingerprint fingerprint;

  public Redactor(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  /** Whether a value is the mark of a secret that was set to nothing. */
  public static boolean isEmptySecret(String value) {
    return value.equals(SecretMark.EMPTY);
  }

  /**
   * The stanzas of one file without its secrets.
   *
   * @param conf the file's name without {@code .conf}
   */
  public List<Stanza> redact(String conf, List<Stanza> stanzas) {
    List<Stanza> redacted = new ArrayList<>(stanzas.size());
    for (Stanza stanza : stanzas) {
      List<Setting> settings = settings(conf, stanza);
      String name = stanzaName(stanza.name());
      boolean same = name.equals(stanza.name()) && settings.equals(stanza.settings());
      redacted.add(same ? stanza : new Stanza(name, stanza.line(), settings));
    }
    return redacted;
  }

  /**
   * The file's text with the same replaced in it, in comments and in lines that mean nothing as
   * well. All else stays as it is, and every line keeps its number; NUL characters and bytes that
   * are no text come as the replacement character. Of a file that was not read as a configuration,
   * nothing is shown.
   *
   * @param conf the file's name without {@code .conf}
   */
  public String redactText(String conf, ConfDocument document) {
    return new TextRedaction(this, conf, document).run();
  }

  /** The settings of a stanza, one for one. */
  List<Setting> settings(String conf, Stanza stanza) {
    List<Setting> redacted = new ArrayList<>(stanza.settings().size());
    boolean inKeyFile = false;
    for (Setting setting : stanza.settings()) {
      boolean encoded = inKeyFile && isEncoded(setting);
      redacted.add(encoded ? withKey(setting) : setting(conf, stanza.name(), setting));
      inKeyFile = encoded || opensKeyFile(setting.value());
    }
    return redacted;
  }

  String stanzaName(String name) {
    if (name.startsWith(TOKEN_STANZA)) {
      return TOKEN_STANZA + mark(name.substring(TOKEN_STANZA.length()));
    }
    Matcher token = TOKEN_NAME.matcher(name);
    return token.matches() ? "http://" + mark(token.group(1)) : text(name);
  }

  /** Any text with the secrets in it replaced that show by their form. */
  public String text(String text) {
    return SecretPatterns.replace(text, this::mark);
  }

  String mark(String secret) {
    return SecretMark.of(secret, fingerprint);
  }

  static boolean opensKeyFile(String text) {
    int begin = text.lastIndexOf("-----BEGIN ");
    return begin >= 0 && text.indexOf("-----END ", begin) < 0;
  }

  private Setting setting(String conf, String stanza, Setting setting) {
    String key = text(setting.key());
    String value = setting.value();
    Matcher cut = CUT_PASSWORD.matcher(key);
    if (value.indexOf('@') >= 0 && key.contains("://") && cut.find()) {
      key = key.substring(0, cut.start(1)) + mark(cut.group(1));
      value = mark(value);
    } else if (SecretRules.isSecret(conf, stanza, setting.key(), value)) {
      value = mark(value);
    } else {
      value = text(value.indexOf('\n') < 0 ? value : withoutSwallowed(conf, stanza, value));
    }
    boolean same = key.equals(setting.key()) && value.equals(setting.value());
    return same ? setting : new Setting(key, value, setting.line(), setting.lastLine());
  }

  private String withoutSwallowed(String conf, String stanza, String value) {
    return SWALLOWED
        .matcher(value)
        .replaceAll(
            line -> {
              String secret = line.group(2).strip();
              boolean isSecret = SecretRules.isSecret(conf, stanza, line.group(1), secret);
              String before = value.substring(line.start(), line.start(2));
              return Matcher.quoteReplacement(before + (isSecret ? mark(secret) : line.group(2)));
            });
  }

  private Setting withKey(Setting setting) {
    return new Setting(mark(setting.key()), setting.value(), setting.line(), setting.lastLine());
  }

  private static boolean isEncoded(Setting setting) {
    return ENCODED.matcher(setting.key()).matches() && PADDING.matcher(setting.value()).matches();
  }
}
