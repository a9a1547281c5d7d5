package io.splunkautodoc.processing;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.serverclass.RepositoryFolders;
import io.splunkautodoc.archive.EntryInfo;
import io.splunkautodoc.archive.EntryKind;
import io.splunkautodoc.archive.EntrySink;
import io.splunkautodoc.archive.LayoutSurvey;
import io.splunkautodoc.archive.ReadOutcome;
import io.splunkautodoc.archive.Refusal;
import io.splunkautodoc.archive.UploadLayout;
import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.conf.secret.Redactor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps what an archive's configuration files say, until it is known where they lie. */
final class DeploymentSink implements EntrySink {
  private static final int MOST_REFUSALS = 1_000;

  private record Parsed(List<Stanza> stanzas, List<Problem> problems) {}

  private final Redactor redactor;
  private final LayoutSurvey survey = new LayoutSurvey();
  private final Map<String, Parsed> confs = new TreeMap<>();
  private final Set<String> others = new HashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();

  DeploymentSink(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  public boolean wants(String path, EntryKind kind) {
    boolean isConfiguration = kind == EntryKind.CONF || kind == EntryKind.META;
    return isConfiguration && ConfName.of(path).length() <= ConfName.LONGEST;
  }

  @Override
  public void entry(EntryInfo entry, byte @Nullable [] content) {
    survey.file(entry.path(), entry.size());
    if (content == null) {
      others.add(entry.path());
    } else {
      survey.content(entry.path(), content);
      confs.put(entry.path(), parse(ConfName.of(entry.path()), content));
    }
  }

  private Parsed parse(String conf, byte[] content) {
    ConfDocument document = ConfParser.parse(conf, content);
    List<Problem> problems =
        document.problems().stream()
            .map(
                problem ->
                    new Problem(problem.kind(), problem.line(), redactor.text(problem.detail())))
            .toList();
    return new Parsed(redactor.redact(conf, document.stanzas()), problems);
  }

  @Override
  public void refused(Refusal refusal) {
    if (refusals.size() < MOST_REFUSALS) {
      refusals.add(refusal);
    }
  }

  @Override
  public void folder(String path) {
    survey.folder(path);
  }

  ArchiveDeployment deployment(ReadOutcome outcome, String name) {
    UploadLayout layout = survey.layout(name);
    List<ConfFile> files = new ArrayList<>();
    Map<String, List<Problem>> problems = new TreeMap<>();
    Set<String> otherPaths = new HashSet<>();
    WaitingApps apps = new WaitingApps();
    confs.forEach(
        (path, parsed) -> {
          if (ConfName.of(path).equals("serverclass")) {
            RepositoryFolders named = RepositoryFolders.of(parsed.stanzas());
            layout.place(path).ifPresent(below -> apps.learn(below, named));
          }
        });
    confs.forEach(
        (path, parsed) -> {
          Optional<String> below = layout.place(path);
          Optional<ConfPlace> place = below.flatMap(apps::place);
          if (place.isPresent()) {
            files.add(new ConfFile(place.get(), parsed.stanzas()));
            problems.put(place.get().path(), parsed.problems());
          } else {
            below.ifPresent(otherPaths::add);
          }
        });
    others.forEach(path -> layout.place(path).ifPresent(otherPaths::add));
    return new ArchiveDeployment(
        outcome, layout, new Deployment(files, otherPaths), problems, refusals);
  }
}
