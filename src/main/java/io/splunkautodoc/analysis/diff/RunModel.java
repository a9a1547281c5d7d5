package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An upload as far as a difference needs it.
 *
 * @param hashes the content hash of every file by its path below the {@code etc/}
 * @param contents loads configuration files
 */
public record RunModel(SortedMap<String, String> hashes, Contents contents) {
  /** Loads configuration files; asked for as few as possible, and for many at a time. */
  @FunctionalInterface
  public interface Contents {
    /**
     * The files of these paths, in any order; those that are no configuration are left out.
     *
     * @param paths some of the hashes' paths
     */
    Collection<ConfFile> load(Set<String> paths);

    /**
     * The same, of which only some stanzas are needed; the others may be there.
     *
     * @param stanzas their names
     */
    default Collection<ConfFile> load(Set<String> paths, Set<String> stanzas) {
      return load(paths);
    }
  }

  /** An upload of which nothing is loaded yet. */
  public static RunModel of(Map<String, String> hashes, Contents contents) {
    return new RunModel(new TreeMap<>(hashes), contents);
  }
}
