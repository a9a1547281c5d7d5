package io.splunkautodoc.analysis.lint.names;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Holds the table of names to Splunk's specifications, where they are at hand. With {@code
 * -Dautodoc.write-names=true} it writes the table anew.
 */
class SplunkNamesTest {
  private static final Path TABLE =
      Path.of("src/main/resources/io/splunkautodoc/analysis/lint/names/splunk-names.txt");
  private static final int WIDTH = 160;
  private static final List<String> CONFS =
      List.of(
          "app",
          "deploymentclient",
          "indexes",
          "inputs",
          "outputs",
          "props",
          "server",
          "serverclass",
          "transforms");

  @Test
  void the_table_is_what_the_specifications_say() throws IOException {
    Path specs =
        Path.of(Objects.requireNonNullElse(System.getenv("AUTODOC_SPECS"), "../shared/spec"));
    if (!Files.isDirectory(specs)) {
      String why = "skipped: no specifications at " + specs + " (set AUTODOC_SPECS)";
      LoggerFactory.getLogger(SplunkNamesTest.class).warn(why);
      abort(why);
    }
    String table = table(specs);
    if (Boolean.getBoolean("autodoc.write-names")) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }
    assertEquals(table, Files.readString(TABLE), "write it anew with -Dautodoc.write-names=true");
  }

  private static String table(Path specs) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "# Names in Splunk 10.2.3: keys of its specifications (! deprecated, !! removed,\n");
    table.append("# <> any text) and stanzas that it ships. Written by SplunkNamesTest.\n");
    for (String conf : CONFS) {
      List<String> spec = Files.readAllLines(specs.resolve(conf + ".conf.spec"), ISO_8859_1);
      section(table, "keys " + conf, SpecFile.keys(spec, shipped(specs, conf)));
    }
    for (String conf : List.of("indexes", "props", "transforms")) {
      section(table, "stanzas " + conf, stanzas(shipped(specs, conf)));
    }
    return table.toString();
  }

  private static List<String> shipped(Path specs, String conf) throws IOException {
    Path file = specs.resolve(conf + ".conf");
    return Files.isRegularFile(file) ? Files.readAllLines(file, ISO_8859_1) : List.of();
  }

  /** Patterns of sources and hosts are no names. */
  private static TreeSet<String> stanzas(List<String> shipped) {
    TreeSet<String> names = new TreeSet<>();
    for (String line : shipped) {
      String header = line.strip();
      if (header.startsWith("[") && header.endsWith("]") && !header.matches(".*(::|\\s).*")) {
        names.add(header.substring(1, header.length() - 1));
      }
    }
    names.remove("default");
    return names;
  }

  private static void section(StringBuilder table, String name, Collection<String> words) {
    table.append("\n[").append(name).append("]\n");
    int column = 0;
    for (String word : words) {
      boolean full = column > 0 && column + 1 + word.length() > WIDTH;
      table.append(column == 0 ? "" : full ? "\n" : " ").append(word);
      column = column == 0 || full ? word.length() : column + 1 + word.length();
    }
    table.append('\n');
  }
}
