package io.splunkautodoc.analysis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.conf.secret.Fingerprint;
import io.splunkautodoc.conf.secret.Redactor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Uploads written down in a test, read as real ones are. */
final class DeploymentOf {
  private final List<ConfFile> files = new ArrayList<>();
  private final Set<String> others = new HashSet<>();
  private final Map<String, List<Problem>> problems = new HashMap<>();

  /** Paths and their texts in turn; what is no configuration counts by its path only. */
  static LintContext files(String... pathsAndTexts) {
    return read(pathsAndTexts).context();
  }

  static DeploymentOf read(String... pathsAndTexts) {
    DeploymentOf deployment = new DeploymentOf();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      deployment.add(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8));
    }
    return deployment;
  }

  void add(String path, byte[] bytes) {
    add(path, bytes, (conf, stanzas) -> stanzas);
  }

  /** As the service keeps it. */
  void addRedacted(String path, byte[] bytes) {
    add(path, bytes, new Redactor(Fingerprint.NONE)::redact);
  }

  private void add(
      String path, byte[] bytes, BiFunction<String, List<Stanza>, List<Stanza>> change) {
    Optional<ConfPlace> place = path.contains("/") ? ConfPlace.of(path) : ConfPlace.loose(path);
    if (place.isEmpty()) {
      others.add(path);
      return;
    }
    ConfDocument document = ConfParser.parse(place.get().conf(), bytes);
    files.add(new ConfFile(place.get(), change.apply(place.get().conf(), document.stanzas())));
    problems.put(path, document.problems());
  }

  LintOptions options() {
    return LintOptions.NONE.with(problems);
  }

  LintContext context() {
    return LintContext.of(new Deployment(files, others), options());
  }

  LintContext context(LintOptions options) {
    return LintContext.of(new Deployment(files, others), options);
  }
}
