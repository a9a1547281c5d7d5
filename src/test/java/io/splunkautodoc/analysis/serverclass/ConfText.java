package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.ArrayList;
import java.util.List;

/** Reads plain configuration texts of tests: headers, keys, comments, nothing fancy. */
final class ConfText {
  private ConfText() {}

  static ConfFile file(String path, String text) {
    return new ConfFile(ConfPlace.of(path).orElseThrow(), stanzas(text));
  }

  private static List<Stanza> stanzas(String text) {
    List<Stanza> stanzas = new ArrayList<>();
    List<Setting> settings = new ArrayList<>();
    String name = "default";
    int header = 1;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("[")) {
        add(stanzas, name, header, settings);
        name = line.substring(1, line.lastIndexOf(']'));
        header = number;
      } else if (line.contains("=") && !line.startsWith("#")) {
        int at = line.indexOf('=');
        String value = line.substring(at + 1).strip();
        settings.add(new Setting(line.substring(0, at).strip(), value, number, number));
      }
    }
    add(stanzas, name, header, settings);
    return stanzas;
  }

  private static void add(List<Stanza> stanzas, String name, int line, List<Setting> settings) {
    if (!name.equals("default") || !settings.isEmpty()) {
      stanzas.add(new Stanza(name, line, settings));
      settings.clear();
    }
  }
}
