package io.splunkautodoc.conf.secret;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.List;

/** Walks through a file's lines, in step with its stanzas. For one file and one thread. */
final class TextRedaction {
  private final Redactor redactor;
  private final String conf;
  private final ConfDocument document;
  private final String text;
  private final StringBuilder out;
  private final OtherLines others;

  /** Where the next line begins, and its number. */
  private int at;

  private int line = 1;

  TextRedaction(Redactor redactor, String conf, ConfDocument document) {
    this.redactor = redactor;
    this.conf = conf;
    this.document = document;
    this.text = document.text().replace('\0', '\uFFFD');
    this.out = new StringBuilder(text.length());
    this.others = new OtherLines(redactor, conf);
  }

  String run() {
    int unread = firstUnreadLine();
    for (Stanza stanza : document.stanzas()) {
      List<Setting> settings = stanza.settings();
      others.enter(stanza.name());
      if (settings.isEmpty() || settings.get(0).line() > stanza.line()) {
        copyOthers(stanza.line());
        copyHeader(stanza);
      }
      List<Setting> redacted = redactor.settings(conf, stanza);
      for (int i = 0; i < settings.size(); i++) {
        copyOthers(settings.get(i).line());
        copySetting(settings.get(i), redacted.get(i));
      }
    }
    copyOthers(unread);
    if (at < text.length()) {
      out.append(SecretMark.UNREAD);
    }
    return out.toString();
  }

  /** From where on nobody knows what the lines mean. */
  private int firstUnreadLine() {
    return document.problems().stream()
        .filter(
            problem ->
                switch (problem.kind()) {
                  case XML, BINARY, TOO_MANY_SETTINGS -> true;
                  default -> false;
                })
        .mapToInt(Problem::line)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private void copyOthers(int untilLine) {
    while (line < untilLine && at < text.length()) {
      RawLines raw = take(line);
      out.append(others.redact(raw.content())).append(raw.end());
    }
  }

  private void copyHeader(Stanza stanza) {
    int more = (int) stanza.name().chars().filter(each -> each == '\n').count();
    RawLines raw = take(line + more);
    others.endValues();
    String content = raw.content();
    int open = content.indexOf('[') + 1;
    int close = content.lastIndexOf(']');
    String name = redactor.stanzaName(stanza.name());
    if (name.equals(stanza.name())) {
      out.append(content, 0, close).append(']');
    } else {
      // What fills up the lines comes behind the name, not to be a part of it.
      out.append(content, 0, open).append(raw.continued(name)).append(']');
      out.append(raw.missing(content.substring(open, close), name));
    }
    out.append(others.redact(content.substring(close + 1))).append(raw.end());
  }

  private void copySetting(Setting setting, Setting redacted) {
    RawLines raw = take(setting.lastLine());
    String content = raw.content();
    if (Redactor.opensKeyFile(setting.value())) {
      others.enterKeyFile();
    }
    if (redacted.equals(setting)) {
      out.append(content).append(raw.end());
      return;
    }
    int equal = content.indexOf('=');
    if (redacted.key().equals(setting.key())) {
      out.append(content, 0, equal);
    } else {
      out.append(raw.continued(redacted.key()));
      out.append(raw.missing(content.substring(0, equal), redacted.key())).append(' ');
    }
    int value = equal + 1;
    while (value < content.length() && " \t".indexOf(content.charAt(value)) >= 0) {
      value++;
    }
    out.append(content, equal, value);
    String rest = content.substring(value);
    boolean same = redacted.value().equals(setting.value());
    out.append(same ? rest : raw.inPlaceOf(rest, redacted.value())).append(raw.end());
  }

  /** The lines from here to that one. */
  private RawLines take(int lastLine) {
    int begin = at;
    int end = begin;
    while (line <= lastLine && at < text.length()) {
      int next = text.indexOf('\n', at);
      end = next < 0 ? text.length() : next;
      at = next < 0 ? end : next + 1;
      line++;
    }
    if (end > begin && text.charAt(end - 1) == '\r') {
      end--;
    }
    return new RawLines(text.substring(begin, end), text.substring(end, at));
  }
}
