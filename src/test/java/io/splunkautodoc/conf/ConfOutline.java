package io.splunkautodoc.conf;

/** What a document says, as the text that the cases compare. */
final class ConfOutline {
  private ConfOutline() {}

  static String of(ConfDocument document) {
    StringBuilder text = new StringBuilder();
    if (document.encoding() != TextEncoding.UTF_8) {
      text.append("encoding ").append(document.encoding().wireName()).append('\n');
    }
    for (Stanza stanza : document.stanzas()) {
      text.append('[').append(visible(stanza.name())).append("] @").append(stanza.line());
      text.append('\n');
      stanza.settings().forEach(setting -> append(text, setting));
    }
    for (Problem problem : document.problems()) {
      text.append("! ").append(problem.kind().wireName()).append(" @").append(problem.line());
      text.append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Setting setting) {
    text.append(visible(setting.key())).append(" = ").append(visible(setting.value()));
    text.append(" @").append(setting.line());
    if (setting.lastLine() > setting.line()) {
      text.append('-').append(setting.lastLine());
    }
    text.append('\n');
  }

  private static String visible(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
