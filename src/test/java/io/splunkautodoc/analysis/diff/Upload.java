package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An upload in memory that remembers what was loaded; a text is its own hash. */
final class Upload {
  private final Map<String, String> files = new TreeMap<>();
  private final Set<String> loaded = new TreeSet<>();

  Upload with(String path, String text) {
    files.put(path, text);
    return this;
  }

  static Upload of(Map<String, String> files) {
    Upload upload = new Upload();
    upload.files.putAll(files);
    return upload;
  }

  Set<String> loaded() {
    return loaded;
  }

  RunModel model() {
    return RunModel.of(
        files,
        paths -> {
          loaded.addAll(paths);
          List<ConfFile> confs = new ArrayList<>();
          for (String path : paths) {
            ConfPlace.of(path).ifPresent(place -> confs.add(parse(place)));
          }
          return confs;
        });
  }

  private ConfFile parse(ConfPlace place) {
    byte[] bytes = files.get(place.path()).getBytes(StandardCharsets.UTF_8);
    return new ConfFile(place, ConfParser.parse(place.conf(), bytes).stanzas());
  }
}
