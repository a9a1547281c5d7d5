package io.splunkautodoc.dropfolder;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Loads route files into a context. */
final class RouteFiles {
  /** What the jar carries under {@code routes/}; a class path cannot be listed. */
  private static final List<String> BUNDLED =
      List.of("drop-folder.camel.yaml", "store-object.camel.yaml");

  private static final YAMLMapper YAML = new YAMLMapper();

  private RouteFiles() {}

  static void load(DefaultCamelContext camel, List<RouteFile> files) throws RouteFileException {
    Map<String, String> owners = new HashMap<>();
    for (RouteFile file : files) {
      load(camel, file, owners);
    }
  }

  private static void load(DefaultCamelContext camel, RouteFile file, Map<String, String> owners)
      throws RouteFileException {
    checkYaml(file);
    try {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(ResourceHelper.fromBytes(locationOf(file), file.bytes()));
    } catch (Exception e) {
      throw RouteErrors.atLoad(e, file);
    }
    // Camel lets the later of two routes with one id replace the earlier without a word.
    for (RouteDefinition route : camel.getRouteDefinitions()) {
      if (route.getId() != null && route.getResource() != null) {
        String owner = route.getResource().getLocation();
        String before = owners.put(route.getId(), owner);
        if (before != null && !before.equals(owner)) {
          throw RouteErrors.duplicate(route.getId(), file, before);
        }
      }
    }
  }

  // Camel's loader knows .yaml only.
  private static String locationOf(RouteFile file) {
    return file.shownName().replaceFirst("\\.yml$", ".yaml");
  }

  // Camel takes a file without any list for a file without routes.
  private static void checkYaml(RouteFile file) throws RouteFileException {
    try {
      JsonNode root = YAML.readTree(file.bytes());
      if (root == null || !root.isArray()) {
        throw RouteErrors.said(
            file, 1, "a route file is a list that starts with \"- route:\"", null);
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw RouteErrors.said(file, at == null ? 1 : at.getLineNr(), e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw RouteErrors.said(file, 0, String.valueOf(e.getMessage()), e);
    }
  }

  /** Those of a folder in the order of their names; none where it is not there. */
  static List<RouteFile> inFolder(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.camel.{yaml,yml}")) {
      found.forEach(paths::add);
    }
    paths.sort(null);
    List<RouteFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(new RouteFile(path.toString(), Files.readAllBytes(path)));
    }
    return files;
  }

  /** Those that came with the program, but for those that a folder has a file of that name for. */
  static List<RouteFile> bundledBeside(Path folder) throws IOException {
    List<RouteFile> files = new ArrayList<>();
    for (String name : BUNDLED) {
      if (Files.exists(folder.resolve(name))) {
        continue;
      }
      try (InputStream in =
          RouteFiles.class.getClassLoader().getResourceAsStream("routes/" + name)) {
        if (in != null) {
          files.add(new RouteFile("classpath:routes/" + name, in.readAllBytes()));
        }
      }
    }
    return files;
  }
}
