package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Deployments full of conflicts: few names for stanzas and keys, many files. */
final class RandomDeployments {
  private static final List<String> FOLDERS =
      List.of(
          "system/default",
          "system/local",
          "apps/A/default",
          "apps/A/local",
          "apps/_b/default",
          "apps/_b/local",
          "apps/learned/local",
          "apps/search/default",
          "apps/search/local",
          "apps/zz/local",
          "peer-apps/_cluster/local",
          "peer-apps/x/default",
          "users/ann/search/local");
  private static final List<String> STANZAS =
      List.of("default", "tcp", "tcp://:1", "tcp://:2", "scheme", "scheme://x", "x", "y");
  private static final List<String> KEYS = List.of("a", "b", "host", "index");

  private final Random random;

  RandomDeployments(long seed) {
    random = new Random(seed);
  }

  /** About two thirds of all folders have a file; some apps are disabled, some export. */
  List<ConfFile> files() {
    Map<String, ConfFile> files = new TreeMap<>();
    for (String folder : FOLDERS) {
      if (random.nextInt(3) > 0) {
        put(files, folder + "/inputs.conf", stanzas(folder));
      }
      String app = folder.substring(0, folder.lastIndexOf('/'));
      if (app.startsWith("apps/") && random.nextInt(3) == 0) {
        put(files, app + "/metadata/local.meta", one("", "export", "system"));
      }
      if (app.startsWith("apps/") && random.nextInt(8) == 0) {
        put(files, app + "/local/app.conf", one("install", "state", "disabled"));
      }
    }
    return new ArrayList<>(files.values());
  }

  /** The same files in another order. */
  Deployment shuffled(List<ConfFile> files) {
    List<ConfFile> other = new ArrayList<>(files);
    Collections.shuffle(other, random);
    return new Deployment(other, Set.of());
  }

  private List<Stanza> stanzas(String folder) {
    List<Stanza> stanzas = new ArrayList<>();
    int line = 1;
    for (int count = random.nextInt(6); count >= 0; count--) {
      int header = line++;
      List<Setting> settings = new ArrayList<>();
      for (int more = random.nextInt(4); more > 0; more--) {
        settings.add(new Setting(any(KEYS), folder + ":" + line, line, line++));
      }
      stanzas.add(new Stanza(any(STANZAS), header, settings));
    }
    return stanzas;
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private static List<Stanza> one(String stanza, String key, String value) {
    return List.of(new Stanza(stanza, 1, List.of(new Setting(key, value, 2, 2))));
  }

  private static void put(Map<String, ConfFile> files, String path, List<Stanza> stanzas) {
    files.put(path, new ConfFile(ConfPlace.of(path).orElseThrow(), stanzas));
  }
}
