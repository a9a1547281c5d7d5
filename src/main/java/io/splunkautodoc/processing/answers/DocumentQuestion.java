package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.database.RunProblem;
import io.splunkautodoc.database.RunSource;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.documents.build.DocumentBuilder;
import io.splunkautodoc.documents.build.DocumentSource;
import io.splunkautodoc.documents.model.AppPage;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.FindingGroup;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.Provenance;
import io.splunkautodoc.processing.DocumentSources;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The documentation of the upload. Its time is that of the upload, so that the same run gives the
 * same bytes.
 *
 * @param program what makes it, with its version
 * @param suppressions findings that are left out
 */
public record DocumentQuestion(String program, Suppressions suppressions)
    implements Question<Documentation> {
  private static final int MOST_PROBLEMS = 1_000;
  private static final int DOCUMENT_TIMES = 5;
  private static final long ROW_BYTES = 250;

  /** Kinds of {@link RunProblem} that tell how the whole was read; others are of one file. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("read-in-part", "unreadable", "other-type", "layout", "no-configuration");

  @Override
  public Documentation answer(Upload upload) {
    RunSource source = upload.source();
    Deployment deployment = upload.deployment(Needs.everything());
    Map<String, List<Problem>> problems = upload.problems();
    List<String> remarks = new ArrayList<>();
    List<String> notTaken = new ArrayList<>();
    for (RunProblem problem : upload.archiveProblems(MOST_PROBLEMS)) {
      (OF_THE_WHOLE.contains(problem.kind()) ? remarks : notTaken).add(problem.detail());
    }
    return DocumentBuilder.build(
        new DocumentSource(
            deployment,
            kind(source.type()),
            "type " + source.type().wireName() + " of the run",
            problems,
            upload.clients(),
            suppressions,
            new Provenance(
                name(source.names()),
                source.bytes(),
                source.sha256(),
                source.uploadedAt().truncatedTo(ChronoUnit.SECONDS),
                program,
                deployment.files().size(),
                remarks,
                DocumentSources.problems(problems, remarks),
                notTaken)));
  }

  /** A large one may not be kept, so that asking again would begin again. */
  @Override
  public Duration patience(Duration usual) {
    return usual.multipliedBy(DOCUMENT_TIMES);
  }

  @Override
  public long weight(Documentation answer) {
    long rows = 0;
    for (HostPage host : answer.hosts()) {
      rows += host.paths().size() + host.apps().size() + host.off().size() + host.hosts().size();
    }
    for (AppPage app : answer.apps()) {
      rows += 1L + app.files().size();
      rows += app.defines().stream().mapToLong(conf -> conf.stanzas().size()).sum();
    }
    for (FindingGroup group : answer.findings()) {
      rows += 2L * group.findings().size();
    }
    rows += answer.indexes().stream().mapToLong(page -> page.definitions().size()).sum() * 20;
    rows += answer.sourcetypes().stream().mapToLong(page -> page.definitions().size()).sum() * 20;
    return rows * ROW_BYTES;
  }

  private static String kind(UploadType type) {
    return switch (type) {
      case DS_ETC -> "a deployment server's etc";
      case INSTANCE_ETC -> "an instance's etc";
      case APP_BUNDLE -> "apps";
      case SINGLE_CONF -> "a single configuration file";
    };
  }

  private static String name(List<String> names) {
    return names.size() == 1 ? names.get(0) : names.get(0) + " and " + (names.size() - 1) + " more";
  }
}
