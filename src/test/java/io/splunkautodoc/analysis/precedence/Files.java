package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Small deployments written down in tests: one line per stanza or setting, nothing of the grammar.
 */
final class Files {
  private Files() {}

  static Deployment deployment(ConfFile... files) {
    return new Deployment(Arrays.asList(files), Set.of());
  }

  static ConfFile file(String path, String... lines) {
    List<Stanza> stanzas = new ArrayList<>();
    String name = Stanza.DEFAULT;
    int header = 1;
    List<Setting> settings = new ArrayList<>();
    for (int line = 1; line <= lines.length; line++) {
      String text = lines[line - 1];
      if (text.startsWith("[")) {
        if (!settings.isEmpty() || line > 1) {
          stanzas.add(new Stanza(name, header, settings));
        }
        name = text.substring(1, text.length() - 1);
        header = line;
        settings = new ArrayList<>();
      } else {
        String[] parts = text.split("=", 2);
        settings.add(new Setting(parts[0].strip(), parts[1].strip(), line, line));
      }
    }
    stanzas.add(new Stanza(name, header, settings));
    return new ConfFile(ConfPlace.of(path).orElseThrow(), stanzas);
  }
}
