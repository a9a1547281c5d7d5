package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Deployment servers for tests. */
final class Deployments {
  private static final String FILE = "system/local/serverclass.conf";

  private Deployments() {}

  /** A file of {@code src/test/resources/serverclass}. */
  static String resource(String name) {
    String path = "/serverclass/" + name;
    try (InputStream in = Deployments.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One serverclass.conf in system/local, and files beside it. */
  static Deployment of(String serverclassConf, String... otherPaths) {
    return new Deployment(List.of(ConfText.file(FILE, serverclassConf)), Set.of(otherPaths));
  }

  static ServerClasses classes(String serverclassConf, String... otherPaths) {
    return ServerClasses.of(of(serverclassConf, otherPaths), ClassOptions.CURRENT);
  }

  static Resolver resolver(String serverclassConf, String... otherPaths) {
    return new Resolver(classes(serverclassConf, otherPaths));
  }

  static Deployment of(ConfFile... files) {
    return new Deployment(List.of(files), Set.of());
  }
}
