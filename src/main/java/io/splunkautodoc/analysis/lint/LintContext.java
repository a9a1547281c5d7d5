package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.Memo;
import io.splunkautodoc.analysis.lint.names.SplunkNames;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.serverclass.ClassConf;
import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.conf.Layer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An upload as the rules see it. Views of it are computed once, when a rule first asks; files are
 * shared with the upload. One thread's.
 */
public final class LintContext {
  private final Deployment deployment;
  private final LintOptions options;
  private final Memo<DeploymentIndex> index;
  private final Memo<Apps> apps;
  private final Memo<List<HostInput>> inputs;
  private final Memo<References> references;
  private final Memo<Neighbours> neighbours;
  private final Memo<DefinedIndexes> indexes;
  private final Memo<DefinedGroups> outputs;
  private final Memo<ServerClasses> classes;
  private final Memo<AppStates> states;

  private LintContext(Deployment deployment, LintOptions options) {
    this.deployment = deployment;
    this.options = options;
    this.index = new Memo<>(() -> DeploymentIndex.of(deployment));
    this.classes =
        new Memo<>(() -> ServerClasses.of(deployment, ClassOptions.CURRENT.at(options.version())));
    this.states = new Memo<>(() -> classes.get().appStates());
    this.apps = new Memo<>(() -> Apps.of(index.get(), states.get()));
    this.inputs = new Memo<>(() -> HostInputs.of(this));
    this.references = new Memo<>(() -> References.of(this));
    this.neighbours = new Memo<>(() -> Neighbours.of(this));
    this.indexes = new Memo<>(() -> DefinedIndexes.of(this));
    this.outputs = new Memo<>(() -> DefinedGroups.of(this));
  }

  /** An upload of which nothing is known but its settings. */
  public static LintContext of(Deployment deployment) {
    return new LintContext(deployment, LintOptions.NONE);
  }

  /** An upload and what else is known. */
  public static LintContext of(Deployment deployment, LintOptions options) {
    return new LintContext(deployment, options);
  }

  Deployment deployment() {
    return deployment;
  }

  LintOptions options() {
    return options;
  }

  DeploymentIndex index() {
    return index.get();
  }

  SplunkNames names() {
    return SplunkNames.shipped();
  }

  Apps apps() {
    return apps.get();
  }

  /** A host that gets waiting apps of one folder. */
  HostFiles waiting(Layer staging, Collection<String> apps) {
    return staging == Layer.DEPLOYMENT_APP
        ? HostFiles.deployed(index(), staging, apps, states.get())
        : HostFiles.staged(index(), staging, apps);
  }

  /** The stanzas that somebody can repair, app by app. */
  Stream<AppStanza> stanzas(String conf) {
    return apps().judged().stream().flatMap(app -> app.stanzas(conf).stream());
  }

  /** Every input that somebody can repair, on or off, with what it inherits. */
  List<HostInput> inputs() {
    return inputs.get();
  }

  References references() {
    return references.get();
  }

  Neighbours neighbours() {
    return neighbours.get();
  }

  DefinedIndexes indexes() {
    return indexes.get();
  }

  DefinedGroups outputs() {
    return outputs.get();
  }

  ServerClasses serverClasses() {
    return classes.get();
  }

  /** The server classes as a deployment server of another version reads them. */
  ServerClasses serverClassesAt(SplunkVersion version) {
    return ServerClasses.of(deployment, ClassOptions.CURRENT.at(version));
  }

  /** Whether somebody wrote server classes. */
  boolean hasServerClasses() {
    return apps().live().stream()
        .flatMap(app -> app.stanzas("serverclass").stream())
        .anyMatch(stanza -> stanza.name().startsWith("serverClass:"));
  }

  /** The merged server classes, stanza by stanza. */
  ClassConf classConf() {
    return ClassConf.of(Precedence.global(HostFiles.instance(index()), "serverclass"));
  }

  /** Why what is not in the upload may exist all the same; empty for a whole instance. */
  Optional<Caveat> missing(App app) {
    return apps().missing(app);
  }

  List<Caveat> partOf(App app) {
    return missing(app).stream().toList();
  }

  /** Whether the upload is one app and nothing else. */
  boolean isBundle() {
    return apps().isBundle();
  }

  boolean isWholeInstance() {
    return !index().apps(Layer.SYSTEM).isEmpty();
  }
}
