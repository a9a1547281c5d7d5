package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.secret.Redactor;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a configuration as {@code btool <conf> list --debug} prints it, for administrators to
 * compare with their own. Ask {@link Precedence#btool} for the configuration. Immutable.
 */
public final class BtoolText {
  private final String etc;
  private final Variables variables;

  private BtoolText(String etc, Variables variables) {
    this.etc = etc;
    this.variables = variables;
  }

  /** Paths start below {@code etc/}; the installation's home is not known and stays a variable. */
  public static BtoolText belowEtc() {
    return new BtoolText("", Variables.defaults());
  }

  /** Paths start below {@code etc/}; names of stanzas hold the home, as those of btool do. */
  public static BtoolText belowEtc(String home) {
    return new BtoolText("", Variables.ofHome(home));
  }

  /** Everything as on the host with that home. */
  public static BtoolText absolute(String home) {
    return new BtoolText(home + "/etc/", Variables.ofHome(home));
  }

  /**
   * Writes the lines, each with its end. Nothing is kept but the stanza at hand.
   *
   * @throws IOException when {@code out} does
   */
  public void write(EffectiveConf conf, Appendable out) throws IOException {
    write(conf, "", out);
  }

  /**
   * Writes only the stanzas whose shown names start so, as {@code btool <conf> list <prefix>} does.
   *
   * @throws IOException when {@code out} does
   */
  public void write(EffectiveConf conf, String prefix, Appendable out) throws IOException {
    Iterator<String> texts = texts(conf, prefix);
    while (texts.hasNext()) {
      out.append(texts.next());
    }
  }

  /** The same for readers that take one stanza after the other; each is made when asked for. */
  public Iterator<String> texts(EffectiveConf conf, String prefix) {
    List<Shown> all =
        shown(conf).stream().filter(shown -> shown.name().startsWith(prefix)).toList();
    int width = width(all);
    return all.stream().map(shown -> text(conf, shown, width)).iterator();
  }

  private String text(EffectiveConf conf, Shown shown, int width) {
    StringBuilder out = new StringBuilder();
    EffectiveStanza said = shown.stanza();
    line(out, width, header(said).path(), "[" + shown.name() + "]");
    boolean modular = Inheritance.isModularInput(conf.conf(), said.name());
    for (EffectiveSetting setting : said.settings().values()) {
      // Nothing is no secret, and btool prints it as such.
      String value = Redactor.isEmptySecret(setting.value()) ? "" : setting.value();
      String text = setting.key() + " = " + value;
      if (modular && setting.origin() == Origin.DEFAULT) {
        // Splunk's own words, not those of a file.
        out.append(text).append('\n');
      } else {
        line(out, width, setting.winner().place().path(), text);
      }
    }
    return out.toString();
  }

  private void line(StringBuilder out, int width, String path, String text) {
    out.append(etc).append(path);
    out.append(" ".repeat(width - path.length() + 1));
    out.append(text).append('\n');
  }

  private record Shown(String name, EffectiveStanza stanza) {}

  /** Stanzas sort by the names that are shown; two that look the same then are both shown. */
  private List<Shown> shown(EffectiveConf conf) {
    boolean expands = conf.conf().equals("inputs");
    return conf.stanzas().stream()
        .map(stanza -> new Shown(expands ? variables.expand(stanza.name()) : stanza.name(), stanza))
        .sorted(Comparator.comparing(Shown::name, ByteOrder.STRINGS))
        .toList();
  }

  private static int width(List<Shown> all) {
    int width = 0;
    for (Shown shown : all) {
      width = Math.max(width, header(shown.stanza()).path().length());
      for (EffectiveSetting setting : shown.stanza().settings().values()) {
        width = Math.max(width, setting.winner().place().path().length());
      }
    }
    return width;
  }

  /** Beside a header, btool names the strongest app that has it, the system only without one. */
  private static ConfPlace header(EffectiveStanza stanza) {
    List<StanzaHeader> headers = stanza.headers();
    return headers.stream()
        .map(StanzaHeader::place)
        .min(Comparator.comparing(place -> place.layer() == Layer.SYSTEM))
        .orElseThrow();
  }
}
