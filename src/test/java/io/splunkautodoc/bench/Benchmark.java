package io.splunkautodoc.bench;

import java.nio.file.Path;

/** One thing to measure. */
interface Benchmark {
  /**
   * Measures and reports.
   *
   * @param folder an empty folder on the disk to measure with
   */
  void run(Path folder, Report report) throws Exception;
}
