package io.splunkautodoc.analysis.datapath;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A deployment written by hand, with its expected paths beside it; one text file. */
record Fixture(Deployment deployment, List<String> expected) {
  private static final String MARK = "--- ";

  static Fixture read(Path file) throws IOException {
    List<ConfFile> files = new ArrayList<>();
    Set<String> others = new HashSet<>();
    List<String> expected = List.of();
    for (String part : Files.readString(file).split("(?m)^" + MARK, -1)) {
      int end = part.indexOf('\n');
      String path = part.substring(0, end).strip();
      String content = part.substring(end + 1);
      if (path.equals("expected")) {
        expected = content.lines().filter(line -> !line.isBlank()).toList();
      } else if (!path.startsWith("#")) {
        Optional<ConfPlace> place = ConfPlace.of(path);
        place.ifPresentOrElse(found -> files.add(file(found, content)), () -> others.add(path));
      }
    }
    return new Fixture(new Deployment(files, others), expected);
  }

  static ConfFile file(ConfPlace place, String content) {
    return new ConfFile(place, ConfParser.parse(place.conf(), content.getBytes(UTF_8)).stanzas());
  }

  /** A deployment of paths and contents by turns. */
  static Deployment deployment(String... pathsAndContents) {
    List<ConfFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.add(file(ConfPlace.of(pathsAndContents[i]).orElseThrow(), pathsAndContents[i + 1]));
    }
    return new Deployment(files, Set.of());
  }

  /** The same with more files. */
  static Deployment with(Deployment deployment, String... pathsAndContents) {
    List<ConfFile> files = new ArrayList<>(deployment.files());
    files.addAll(deployment(pathsAndContents).files());
    return new Deployment(files, deployment.otherPaths());
  }
}
