package io.splunkautodoc.processing;

import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.archive.ReadCounts;
import io.splunkautodoc.archive.ReadOutcome;
import io.splunkautodoc.archive.Refusal;
import io.splunkautodoc.archive.UploadLayout;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.documents.build.DocumentSource;
import io.splunkautodoc.documents.model.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes what a documentation is made from. */
public final class DocumentSources {
  private static final int MOST_PROBLEMS = 1_000;

  private DocumentSources() {}

  /**
   * The file that a documentation is of.
   *
   * @param bytes its size
   * @param sha256 of its bytes, in hex
   */
  public record SourceFile(String name, long bytes, String sha256) {}

  /**
   * Of an archive.
   *
   * @param suppressions findings that are left out
   * @param made the time to write into the documents
   * @param program what makes them, with its version
   */
  public static DocumentSource of(
      ArchiveDeployment archive,
      SourceFile file,
      Suppressions suppressions,
      Instant made,
      String program) {
    UploadLayout layout = archive.layout();
    List<String> remarks = new ArrayList<>(layout.remarks());
    if (archive.outcome() instanceof ReadOutcome.Partial partial) {
      remarks.add(0, "Only a part of the upload was read. " + partial.reason());
    }
    if (!layout.certain()) {
      remarks.add("The content does not show for sure what the upload is.");
    }
    return new DocumentSource(
        archive.deployment(),
        kind(layout),
        layout.evidence(),
        archive.problems(),
        List.of(),
        suppressions,
        new Provenance(
            file.name(),
            file.bytes(),
            file.sha256(),
            made,
            program,
            archive.deployment().files().size(),
            remarks,
            problems(archive.problems(), remarks),
            notTaken(archive)));
  }

  private static String kind(UploadLayout layout) {
    return switch (layout.kind()) {
      case DS_ETC -> "a deployment server's etc";
      case INSTANCE_ETC -> "an instance's etc";
      case APP_BUNDLE ->
          layout.shape() == UploadLayout.Shape.SEVERAL_APPS ? "several apps" : "one app";
      case SINGLE_CONF -> "a single configuration file";
    };
  }

  /**
   * The problems of the files' text for the documents, the first of them.
   *
   * @param found by the files' paths
   * @param remarks gets one where there are more
   */
  public static List<Provenance.FileProblem> problems(
      Map<String, List<Problem>> found, List<String> remarks) {
    List<Provenance.FileProblem> problems = new ArrayList<>();
    new TreeMap<>(found)
        .forEach(
            (path, all) ->
                all.forEach(
                    problem ->
                        problems.add(
                            new Provenance.FileProblem(
                                path, problem.line(), problem.kind().title(), problem.detail()))));
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    remarks.add(
        "The files' text has "
            + problems.size()
            + " problems; the first "
            + MOST_PROBLEMS
            + " are listed.");
    return problems.subList(0, MOST_PROBLEMS);
  }

  private static List<String> notTaken(ArchiveDeployment archive) {
    List<String> messages =
        new ArrayList<>(archive.refusals().stream().map(Refusal::message).toList());
    long more = refused(archive.outcome()) - archive.refusals().size();
    if (more > 0) {
      messages.add("… and " + more + " more.");
    }
    return messages;
  }

  private static long refused(ReadOutcome outcome) {
    if (outcome instanceof ReadOutcome.Complete complete) {
      return refused(complete.counts());
    }
    return outcome instanceof ReadOutcome.Partial partial ? refused(partial.counts()) : 0;
  }

  private static long refused(ReadCounts counts) {
    return counts.refused();
  }
}
