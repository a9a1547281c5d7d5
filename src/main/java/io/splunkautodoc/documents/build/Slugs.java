package io.splunkautodoc.documents.build;

import io.splunkautodoc.documents.model.PageName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pages of one section, by what they are about. */
final class Slugs {
  private static final int LONGEST = 80;

  /** What Windows does not take as a file's name, whatever its extension. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private final Map<String, PageName> names = new TreeMap<>();

  /** Names in their order, so that the same names get the same slugs. */
  Slugs(PageName.Section section, NavigableSet<String> titles) {
    Set<String> taken = new HashSet<>();
    for (String title : titles) {
      String slug = slug(title);
      String unique = slug;
      for (int i = 2; !taken.add(unique); i++) {
        unique = slug + "-" + i;
      }
      names.put(title, new PageName(section, title, unique));
    }
  }

  Optional<PageName> find(String title) {
    return Optional.ofNullable(names.get(title));
  }

  /** The page of one of the titles. */
  PageName of(String title) {
    return find(title).orElseThrow(() -> new IllegalArgumentException("no page of " + title));
  }

  private static String slug(String title) {
    String kept =
        title
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    String cut = kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    // Windows cuts off a dot at a name's end, and knows devices by the part before the first dot.
    String trimmed = cut.replaceAll("[-.]+$", "");
    String stem = trimmed.replaceFirst("\\..*", "");
    boolean device = DEVICES.contains(stem) || stem.matches("(com|lpt)\\d");
    return trimmed.isEmpty() ? "unnamed" : device ? "x-" + trimmed : trimmed;
  }
}
