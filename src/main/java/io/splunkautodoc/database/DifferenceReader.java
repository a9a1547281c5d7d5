package io.splunkautodoc.database;

import io.splunkautodoc.conf.Layer;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Reads of two runs what is not the same in both, and what else of them a comparison needs. Fails
 * as {@link RunRepository} does.
 */
public interface DifferenceReader {
  /**
   * Every file whose path is not once in each run with the same contents, by run and in their order
   * there.
   */
  Rows<FileOfRun> files(int one, int other);

  /** Those of the folders of apps, such as {@code apps/search}, that hold any file of the run. */
  Future<Set<String>> apps(int runId, Collection<String> folders);

  /** The types of configuration that these apps have files of. */
  Future<Set<String>> confs(int runId, Collection<String> apps);

  /**
   * Stanzas of these names in files of these types, by content and in the order of each file.
   *
   * @param besides another run whose contents are left out; -1 for none
   */
  Rows<StoredStanza> stanzas(
      int runId, int besides, Collection<String> confs, Collection<String> names);

  /** The configuration files of these types that have one of the contents, in their order. */
  Future<List<ConfEntry>> entries(int runId, Collection<String> confs, Collection<Long> contentIds);

  /** One configuration file of each app of a layer. */
  Future<List<ConfEntry>> oneOfEachApp(int runId, Layer layer);

  /**
   * A file that differs.
   *
   * @param runId which of the runs has it
   */
  record FileOfRun(int runId, HashedFile file) {}
}
