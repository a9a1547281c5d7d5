package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that an input's path stands for.
 *
 * @param pattern the path as the stanza has it
 * @param head what all of the files start with
 * @param all whether a file is one of them
 * @param texts the same as what their sources can be, before any filter
 * @param filters which of them are read; all must be so
 */
public record FileSet(
    String pattern, String head, Regex all, TextSet texts, List<FileFilter> filters) {
  /** As {@code $SPLUNK_HOME} and {@code %ProgramFiles%}: not known before the host runs. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+|%\\w+%");

  /** In the last segment: a dot that is no part of a wildcard and does not hide the file. */
  private static final Pattern EXTENSION =
      Pattern.compile("[^./\\\\]\\.(?!\\.)[^./\\\\][^/\\\\]*$");

  /** What a variable at the start of a path stands for. */
  private static final String FOLDER = "(?:[/\\\\]|[A-Za-z]:)[^\\n]*";

  private static final String ANYTHING = "[^\\n]*";

  public FileSet {
    filters = List.copyOf(filters);
  }

  /**
   * What has an extension is taken for a file. Anything else may be a folder, which is watched with
   * all below it; what ends like one or has lists is.
   */
  static FileSet of(InputName name, EffectiveStanza stanza) {
    String path = name.target();
    boolean fixed = !VARIABLE.matcher(path).find() && !Wildcards.in(path);
    boolean file = EXTENSION.matcher(path).find();
    List<FileFilter> filters = FileFilter.of(stanza);
    if (fixed && file) {
      Regex whole = Regex.literal(path, false);
      return new FileSet(path, path, whole, TextSet.only(path), filters);
    }
    String regex = expression(path);
    boolean folder = !file && (!cut(path).equals(path) || !filters.isEmpty());
    String inside = separator(path) + ANYTHING;
    Regex below = Regex.whole(regex + (file ? "" : inside), false);
    Regex whole = file || folder ? below : Regex.whole(regex + "(?:" + inside + ")?", false);
    return new FileSet(
        path,
        head(path),
        whole,
        fixed && !folder ? TextSet.likely(path, below) : TextSet.matching(path, whole),
        filters);
  }

  /** Of the kind that the path has. */
  private static String separator(String path) {
    boolean slash = path.indexOf('/') >= 0;
    boolean backslash = path.indexOf('\\') >= 0;
    return slash == backslash ? "[/\\\\]" : slash ? "/" : "\\\\";
  }

  private static String head(String path) {
    Matcher variable = VARIABLE.matcher(path);
    int from = variable.lookingAt() ? variable.end() : 0;
    int end = variable.find(from) ? variable.start() : path.length();
    for (String wildcard : List.of("*", "...")) {
      int at = path.indexOf(wildcard);
      end = at < 0 ? end : Math.min(end, at);
    }
    return cut(path.substring(0, end));
  }

  private static String expression(String path) {
    String plain = VARIABLE.matcher(path).replaceAll("\u0000");
    String regex = Wildcards.ofPath(cut(plain)).replace("\\\u0000", "\u0000");
    String rooted = regex.startsWith("\u0000") ? FOLDER + regex.substring(1) : regex;
    return rooted.replace("\u0000", ANYTHING);
  }

  private static String cut(String path) {
    boolean open = path.endsWith("/") || path.endsWith("\\");
    return open ? path.substring(0, path.length() - 1) : path;
  }

  /** The files of {@code [blacklist:<path>]}, those whose path starts like that. */
  static FileSet closed(EffectiveStanza stanza) {
    String path = InputName.of(stanza.name()).target();
    Regex whole = Regex.whole(expression(path) + ANYTHING, false);
    Evidence line =
        new Evidence(
            "[" + stanza.name() + "] keeps these files from being read",
            stanza.headers().get(0).at());
    return new FileSet(
        path,
        head(path),
        whole,
        TextSet.matching(path, whole),
        List.of(FileFilter.but(path + "...", whole, line)));
  }

  /** Without those that no input may read. */
  FileSet except(List<FileSet> closed, Comparisons comparisons) {
    FileSet left = this;
    for (FileSet each : closed) {
      left = mayMeet(each, comparisons) ? left.and(each.filters.get(0)) : left;
    }
    return left;
  }

  /** Whether there can be a file in both. */
  boolean mayMeet(FileSet other, Comparisons comparisons) {
    return (head.startsWith(other.head) || other.head.startsWith(head))
        && comparisons.inAllOf(all, other.all) != Match.NO;
  }

  /** Whether each of the other's files is one of these. */
  boolean holds(FileSet other, Comparisons comparisons) {
    return comparisons.inAllOf(all, other.all) == Match.YES;
  }

  FileSet and(FileFilter filter) {
    List<FileFilter> more = new ArrayList<>(filters);
    more.add(filter);
    return new FileSet(pattern, head, all, texts, more);
  }

  /** What the sources of the files that are read can be. */
  TextSet read() {
    TextSet read = texts;
    for (FileFilter filter : filters) {
      read = filter.takes() ? read.with(filter.regex()) : read.without(filter.regex());
    }
    return read;
  }

  /** What keeps every one of the files from being read; empty where nothing does. */
  Optional<FileFilter> empty(Comparisons comparisons) {
    return filters.stream()
        .filter(
            filter ->
                comparisons.inAllOf(filter.regex(), all) == (filter.takes() ? Match.NO : Match.YES))
        .findFirst();
  }
}
