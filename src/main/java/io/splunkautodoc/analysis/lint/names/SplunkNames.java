package io.splunkautodoc.analysis.lint.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of names. Immutable, read once. */
public final class SplunkNames {
  private static final String TABLE = "splunk-names.txt";
  private static final SplunkNames SHIPPED = read();

  private final Map<String, KeyNames> keys = new HashMap<>();
  private final Map<String, Set<String>> stanzas = new HashMap<>();

  private SplunkNames(Map<String, List<String>> sections) {
    sections.forEach(
        (section, words) -> {
          String[] kind = section.split(" ", 2);
          if (kind[0].equals("keys")) {
            keys.put(kind[1], new KeyNames(words));
          } else {
            stanzas.put(kind[1], Set.copyOf(words));
          }
        });
  }

  /** Those of the version that this program knows. */
  public static SplunkNames shipped() {
    return SHIPPED;
  }

  /** The keys of a type of configuration; empty where no specification was at hand. */
  public Optional<KeyNames> keys(String conf) {
    return Optional.ofNullable(keys.get(conf));
  }

  /** Whether Splunk ships a stanza of that name in {@code system/default}. */
  public boolean ships(String conf, String stanza) {
    return stanzas.getOrDefault(conf, Set.of()).contains(stanza);
  }

  private static SplunkNames read() {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> words = new ArrayList<>();
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          words = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), words);
        } else if (!line.startsWith("#") && !line.isEmpty()) {
          words.addAll(List.of(line.split(" ", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + TABLE, e);
    }
    return new SplunkNames(sections);
  }

  private static BufferedReader open() throws IOException {
    InputStream table = SplunkNames.class.getResourceAsStream(TABLE);
    if (table == null) {
      throw new IOException(TABLE + " is missing");
    }
    return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
  }
}
