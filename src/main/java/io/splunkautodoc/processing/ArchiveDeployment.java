package io.splunkautodoc.processing;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.archive.ArchiveReader;
import io.splunkautodoc.archive.ReadOutcome;
import io.splunkautodoc.archive.Refusal;
import io.splunkautodoc.archive.UploadLayout;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.secret.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * An archive read into memory, without any store or database, and without its secrets.
 *
 * @param outcome how the reading ended; where it ended early, the rest is of what was read
 * @param problems of reading the configuration files, by their paths below the {@code etc/}
 * @param refusals the first that were not taken over; the outcome counts them all
 */
public record ArchiveDeployment(
    ReadOutcome outcome,
    UploadLayout layout,
    Deployment deployment,
    Map<String, List<Problem>> problems,
    List<Refusal> refusals) {
  public ArchiveDeployment {
    problems = Map.copyOf(problems);
    refusals = List.copyOf(refusals);
  }

  /**
   * Reads an archive. Holds all its settings in memory; blocks.
   *
   * @param source stays open
   * @param name as its owner calls it
   * @throws IOException only what the source itself threw
   */
  public static ArchiveDeployment read(
      InputStream source, String name, ArchiveLimits limits, Redactor redactor) throws IOException {
    DeploymentSink sink = new DeploymentSink(redactor);
    ReadOutcome outcome = new ArchiveReader(limits).read(source, name, sink);
    return sink.deployment(outcome, name);
  }
}
