package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Lays the files of one type of configuration over each other, stanza by stanza. */
final class Merger {
  private final NavigableMap<String, MergedStanza> stanzas = new TreeMap<>(ByteOrder.STRINGS);
  private final Visibility visibility;

  Merger(Visibility visibility) {
    this.visibility = visibility;
  }

  /** Adds a file that is weaker than all before. */
  void add(LayeredFile file) {
    List<Stanza> inFile = file.file().stanzas();
    // The later in a file beats the earlier, so the file is read from its end.
    for (int at = inFile.size() - 1; at >= 0; at--) {
      add(file, inFile.get(at));
    }
  }

  Collection<MergedStanza> stanzas() {
    return stanzas.values();
  }

  NavigableMap<String, MergedStanza> byName() {
    return stanzas;
  }

  private void add(LayeredFile file, Stanza stanza) {
    ConfPlace place = file.file().place();
    boolean all = visibility.seesAll(file);
    if (!all && !visibility.seesAny(file, stanza)) {
      return;
    }
    String name = StanzaNames.onHost(file, stanza.name());
    MergedStanza merged = stanzas.computeIfAbsent(name, MergedStanza::new);
    merged.add(new StanzaHeader(new SourceLine(place.path(), stanza.line()), place));
    for (int at = stanza.settings().size() - 1; at >= 0; at--) {
      Setting setting = stanza.settings().get(at);
      // A line such as "= x" names no key; nobody reads it.
      boolean named = !setting.key().isEmpty();
      if (named && (all || visibility.sees(file, stanza.name(), setting.key()))) {
        SourceLine line = new SourceLine(place.path(), setting.line());
        merged.add(setting.key(), new Candidate(line, place, name, setting.value()));
      }
    }
  }
}
