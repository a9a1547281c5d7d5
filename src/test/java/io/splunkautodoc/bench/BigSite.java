package io.splunkautodoc.bench;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.ClassConf;
import io.splunkautodoc.analysis.serverclass.ClassStanza;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Repositories;
import io.splunkautodoc.analysis.serverclass.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A deployment server of a big company, always the same one: classes by kind of server and site, by
 * network, by literal names and by regular expressions, some with filters by app.
 */
final class BigSite {
  private static final String FILE = "system/local/serverclass.conf";
  private static final int KINDS = 40;
  private static final int SITES = 25;
  private static final int LITERALS = 40;
  private static final int APPS_OF_A_CLASS = 12;

  private final Random random = new Random(7);
  private final List<ClassStanza> stanzas = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private int line;

  BigSite(int classes, int apps) {
    for (int i = 0; i < apps; i++) {
      paths.add("deployment-apps/app" + i + "/local/inputs.conf");
    }
    for (int i = 0; i < classes; i++) {
      addClass(i, apps);
    }
  }

  ClassConf conf() {
    return new ClassConf(stanzas, false);
  }

  Repositories repositories() {
    return Repositories.of(paths);
  }

  List<Client> clients(int count) {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String machine = i % 5 == 0 ? "windows-x64" : "linux-x86_64";
      String ip = "10.%d.%d.%d".formatted(i % SITES, i / 250 % 250, i % 250);
      clients.add(Client.of(host(i), ip, host(i), machine));
    }
    return clients;
  }

  private static String host(int i) {
    return "kind%02d-%05d.site%02d.corp.example".formatted(i % KINDS, i, i % SITES);
  }

  private void addClass(int number, int apps) {
    String name = "serverClass:class" + number;
    List<Said> filter = new ArrayList<>();
    switch (number % 6) {
      case 0 -> literals(filter);
      case 1 -> filter.add(said("whitelist.0", "10." + number % SITES + ".*"));
      case 2 -> filter.add(said("whitelist.0", "kind%02d-*".formatted(number % KINDS)));
      case 3 ->
          filter.add(said("whitelist.0", "*.site%02d.corp.example".formatted(number % SITES)));
      case 4 -> {
        filter.add(
            said("whitelist.0", "kind(%02d|%02d)-\\d+.site[0-9]+*".formatted(number % 40, 7)));
        filter.add(said("blacklist.0", "*-0%02d*".formatted(number % 100)));
      }
      default -> {
        filter.add(said("whitelist.0", "*"));
        filter.add(said("blacklist.0", "kind*-*%d.site*".formatted(number % 10)));
        filter.add(said("machineTypesFilter", "linux-*"));
      }
    }
    stanzas.add(ClassStanza.of(name, at(), filter));
    for (int i = 0; i < APPS_OF_A_CLASS; i++) {
      addApp(name + ":app:app" + random.nextInt(apps), i);
    }
  }

  private void literals(List<Said> filter) {
    for (int i = 0; i < LITERALS; i++) {
      filter.add(said("whitelist." + i, host(random.nextInt(10_000))));
    }
  }

  private void addApp(String stanza, int number) {
    List<Said> settings = new ArrayList<>();
    settings.add(said("restartSplunkd", "1"));
    if (number % 4 == 0) {
      settings.add(said("whitelist.0", "*"));
      settings.add(said("machineTypesFilter", number % 8 == 0 ? "linux-*" : "windows-*"));
    }
    if (number == 1) {
      settings.add(said("whitelist.0", "kind%02d*".formatted(random.nextInt(KINDS))));
    }
    stanzas.add(ClassStanza.of(stanza, at(), settings));
  }

  private Said said(String key, String value) {
    return new Said(key, value, at());
  }

  private SourceLine at() {
    return new SourceLine(FILE, ++line);
  }
}
