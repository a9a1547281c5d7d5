package io.splunkautodoc.analysis;

import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An upload put together file by file. */
public final class Gathered {
  private final List<ConfFile> files = new ArrayList<>();
  private final Set<String> others = new HashSet<>();

  /** Configuration is read; what is none counts by its path only. */
  public void add(String path, byte[] bytes) {
    Optional<ConfPlace> place = ConfPlace.of(path);
    place.ifPresentOrElse(
        found -> files.add(new ConfFile(found, ConfParser.parse(found.conf(), bytes).stanzas())),
        () -> others.add(path));
  }

  public Deployment deployment() {
    return new Deployment(files, others);
  }
}
