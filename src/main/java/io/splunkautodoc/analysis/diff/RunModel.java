package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An upload as far as a difference needs it.
 *
 * @param hashes the content hash by its path below the {@code etc/} of at least every file that is
 *     not the same in the other upload
 * @param contents looks up the rest
 */
public record RunModel(SortedMap<String, String> hashes, Contents contents) {
  public RunModel {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** An upload by its files in any order. */
  public static RunModel of(Map<String, String> hashes, Contents contents) {
    return new RunModel(new TreeMap<>(hashes), contents);
  }

  /** Looks up what an upload holds; asked for as little as possible, and for much at a time. */
  public interface Contents {
    /**
     * Those of the folders that hold any file.
     *
     * @param folders of apps, such as {@code apps/search}
     */
    Set<String> apps(Set<String> folders);

    /**
     * The configuration files of these paths, in any order; others are left out.
     *
     * @param paths some of the hashes' paths
     */
    Collection<ConfFile> files(Set<String> paths);

    /** The types of configuration that these apps have files of, metadata among them. */
    Set<String> confs(Set<String> apps);

    /** All files of these types. */
    Collection<ConfFile> ofConfs(Set<String> confs);

    /**
     * The files of these types, of which only some stanzas are needed. A file without any may be
     * left out, as long as each of a cluster peer's apps keeps one.
     */
    Collection<ConfFile> ofStanzas(Set<String> confs, Set<String> stanzas);
  }
}
