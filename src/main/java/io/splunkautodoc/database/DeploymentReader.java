package io.splunkautodoc.database;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads back what a run holds, in pages so that no call needs more memory than it says. Fails as
 * {@link RunRepository} does.
 */
public interface DeploymentReader {
  /** The run; empty where there is none. */
  Future<Optional<ReadableRun>> run(int runId);

  /**
   * The configuration files of a run in their order.
   *
   * @param confs the types wanted, such as {@code props}; empty for all
   * @param afterPosition -1 for the first page
   */
  Future<List<ConfEntry>> entries(int runId, Set<String> confs, int afterPosition, int limit);

  /** The stanzas of contents, by content and in the order of each file. */
  Future<List<StoredStanza>> stanzas(Collection<Long> contentIds);

  /**
   * What folders the run's entries lie in: each path below the {@code etc/}, once, cut behind its
   * fourth part; one that was cut ends with a slash.
   *
   * @param after the last of the page before; empty for the first page
   */
  Future<List<String>> folders(int runId, String after, int limit);

  /** Paths of entries that are no configuration, such as lookups and scripts, in their order. */
  Future<List<String>> otherPaths(int runId, String after, int limit);

  /**
   * What is wrong in the run's configuration files, file by file. Kinds of a newer or older parser
   * are left out.
   *
   * @param afterEntry -1 for the first page, with {@code afterPosition} that of the last row
   */
  Future<List<ReadProblem>> problems(int runId, int afterEntry, int afterPosition, int limit);

  /** What the run was made of; empty where there is none. */
  Future<Optional<RunSource>> source(int runId);

  /** What is wrong with the run's archives, the first of it. */
  Future<List<RunProblem>> runProblems(int runId, int limit);
}
