package io.splunkautodoc.conf.secret;

import io.splunkautodoc.conf.Stanza;

/** Redacts comments and lines that mean nothing: settings that were commented out, keys pasted. */
final class OtherLines {
  /** As much of a value as tells whether it is secret. */
  private static final int ENOUGH = 64;

  private final Redactor redactor;
  private final String conf;
  private String stanza = Stanza.DEFAULT;
  private boolean inKeyFile;

  /** Whether the value of a secret setting goes on in the next line. */
  private boolean inValue;

  OtherLines(Redactor redactor, String conf) {
    this.redactor = redactor;
    this.conf = conf;
  }

  /** Says whose settings the lines may be. */
  void enter(String newStanza) {
    stanza = newStanza;
  }

  /** Says that a header follows, which ends a key and a value. */
  void endValues() {
    inKeyFile = false;
    inValue = false;
  }

  /** Says that a key was begun in the line before, so that these are it. */
  void enterKeyFile() {
    inKeyFile = true;
  }

  String redact(String content) {
    if (content.isBlank()) {
      return content;
    }
    if (inKeyFile || inValue) {
      inKeyFile &= !content.contains("-----END ");
      inValue &= content.endsWith("\\");
      return marked(content, endOfSigns(content));
    }
    inKeyFile = Redactor.opensKeyFile(content);
    int end = endOfText(content, 0);
    String redacted = redactor.text(withoutAssignment(content.substring(0, end)));
    inValue &= content.endsWith("\\");
    return redacted + content.substring(end);
  }

  /** Without the value of the first setting that is secret: that takes the rest of the line. */
  private String withoutAssignment(String content) {
    for (int at = 0; at < content.length(); at++) {
      char each = content.charAt(at);
      if (each == '=' || each == ':') {
        int value = skipBlanks(content, at + 1);
        String begin = content.substring(value, Math.min(content.length(), value + ENOUGH));
        if (SecretRules.isSecret(conf, stanza, keyBefore(content, at), begin.strip())) {
          inValue = true;
          return marked(content, value);
        }
      }
    }
    return content;
  }

  /** The word that ends there, whatever quotes and blanks are between; may be empty. */
  private static String keyBefore(String content, int end) {
    int to = end;
    while (to > 0 && " \t\"'".indexOf(content.charAt(to - 1)) >= 0) {
      to--;
    }
    int from = to;
    while (from > 0 && isOfKey(content.charAt(from - 1))) {
      from--;
    }
    return content.substring(from, to);
  }

  private static boolean isOfKey(char each) {
    return Character.isLetterOrDigit(each) || each == '_' || each == '.' || each == '-';
  }

  private static int skipBlanks(String content, int from) {
    int at = from;
    while (at < content.length() && " \t".indexOf(content.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Replaces what stands from there on. */
  private String marked(String content, int from) {
    int to = endOfText(content, from);
    String secret = content.substring(from, to);
    return content.substring(0, from)
        + (secret.isEmpty() ? "" : redactor.mark(secret))
        + content.substring(to);
  }

  /** Behind the last that is neither blank nor a continuation. */
  private static int endOfText(String content, int from) {
    int to = content.length();
    while (to > from && " \t\r\\".indexOf(content.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }

  private static int endOfSigns(String content) {
    int at = 0;
    while (at < content.length() && " \t#;".indexOf(content.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
