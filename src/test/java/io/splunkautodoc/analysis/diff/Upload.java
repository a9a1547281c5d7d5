package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return RunModel.of(files, new Contents());
  }

  /** Gives no more than is asked for. */
  private final class Contents implements RunModel.Contents {
    @Override
    public Set<String> apps(Set<String> folders) {
      return folders.stream()
          .filter(app -> files.keySet().stream().anyMatch(path -> path.startsWith(app + "/")))
          .collect(Collectors.toSet());
    }

    @Override
    public Collection<ConfFile> files(Set<String> paths) {
      return places().filter(place -> paths.contains(place.path())).map(Upload.this::load).toList();
    }

    @Override
    public Set<String> confs(Set<String> apps) {
      return places()
          .filter(place -> apps.contains(place.app()))
          .map(ConfPlace::conf)
          .collect(Collectors.toSet());
    }

    @Override
    public Collection<ConfFile> ofConfs(Set<String> confs) {
      return places().filter(place -> confs.contains(place.conf())).map(Upload.this::load).toList();
    }

    @Override
    public Collection<ConfFile> ofStanzas(Set<String> confs, Set<String> stanzas) {
      return places()
          .filter(place -> confs.contains(place.conf()))
          .map(Upload.this::parse)
          .map(file -> only(stanzas, file))
          .filter(file -> !file.stanzas().isEmpty() || file.place().layer() == Layer.PEER_APP)
          .peek(file -> loaded.add(file.place().path()))
          .toList();
    }
  }

  /** {@code mine} is a repository of deployment apps, which only the upload knows. */
  private Stream<ConfPlace> places() {
    return files.keySet().stream()
        .flatMap(path -> ConfPlace.of(path).or(() -> ConfPlace.waiting(path, "mine/")).stream());
  }

  private ConfFile load(ConfPlace place) {
    loaded.add(place.path());
    return parse(place);
  }

  private static ConfFile only(Set<String> names, ConfFile file) {
    return new ConfFile(
        file.place(),
        file.stanzas().stream().filter(stanza -> names.contains(stanza.name())).toList());
  }

  private ConfFile parse(ConfPlace place) {
    byte[] bytes = files.get(place.path()).getBytes(StandardCharsets.UTF_8);
    return new ConfFile(place, ConfParser.parse(place.conf(), bytes).stanzas());
  }
}
