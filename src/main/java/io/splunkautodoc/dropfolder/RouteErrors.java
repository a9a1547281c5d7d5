package io.splunkautodoc.dropfolder;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Camel says of a broken route file into one line that names the file and the line.
 * Camel gives a line only for YAML that does not parse; for the rest, its message names a word that
 * the file holds.
 */
final class RouteErrors {
  /** The most telling word first. */
  private static final List<Pattern> WORDS =
      Stream.of(
              "Unknown node id: (\\S+)",
              "Property with key \\[([^\\]]+)\\]",
              "Unknown parameters=\\[\\{([^=]+)=",
              "in the registry for: (\\S+)",
              "=(#[^ )&]+)",
              "Unknown function: (\\w+)",
              ">>> \\w+\\[(?:ref:)?(.+?)\\] <<<",
              "could be found for: ([^:\\s]+:)",
              "creating endpoint uri with syntax ([^:\\s]+)",
              "Duplicate id detected: ([^.\\s]+)",
              "route: ([^\\s:]+)")
          .map(Pattern::compile)
          .toList();

  /** What the YAML reader says of places; the message starts with ours. */
  private static final Pattern POSITION =
      Pattern.compile(" in '?reader'?, line \\d+, column \\d+:\\s*\\^?");

  private static final int LONGEST = 300;

  private RouteErrors() {}

  static RouteFileException atLoad(Exception e, RouteFile file) {
    return said(file, lineOf(file, chain(e)), chain(e), e);
  }

  static RouteFileException duplicate(String id, RouteFile file, String before) {
    return new RouteFileException(
        at(file, file.lineOf("id: " + id)) + "the route id " + id + " is taken by " + before);
  }

  static RouteFileException atStart(Exception e, List<RouteFile> files) {
    String chain = chain(e);
    RouteFile file = fileOf(chain, files);
    return file == null
        ? new RouteFileException("routes do not start: " + shown(chain), e)
        : said(file, lineOf(file, chain), chain, e);
  }

  static RouteFileException said(RouteFile file, int line, String what, @Nullable Exception e) {
    return new RouteFileException(at(file, line) + shown(what), e);
  }

  private static String at(RouteFile file, int line) {
    return file.shownName() + (line > 0 ? ":" + line : "") + ": ";
  }

  private static int lineOf(RouteFile file, String chain) {
    for (Pattern word : WORDS) {
      Matcher matcher = word.matcher(chain);
      if (matcher.find()) {
        int line = file.lineOf(matcher.group(1));
        if (line > 0) {
          return line;
        }
      }
    }
    return 0;
  }

  /** Camel names the file for some errors and only the route's id for others. */
  private static @Nullable RouteFile fileOf(String chain, List<RouteFile> files) {
    Matcher id = Pattern.compile("route: ([^\\s:]+)").matcher(chain);
    String wanted = id.find() ? id.group(1) : "";
    return files.stream()
        .filter(file -> chain.contains("(source: " + file.shownName()))
        .findFirst()
        .or(() -> files.stream().filter(file -> file.declares(wanted)).findFirst())
        .orElse(null);
  }

  /** Messages from the outside in, each once. */
  private static String chain(Throwable e) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (all.indexOf(message) < 0) {
        all.append(all.isEmpty() ? "" : " / ").append(message);
      }
    }
    return all.toString();
  }

  private static String shown(String text) {
    String line = POSITION.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
