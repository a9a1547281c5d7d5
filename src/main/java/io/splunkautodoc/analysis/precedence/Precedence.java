package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.ConfPlace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effective configuration of a host. Pure functions of the files: their order changes nothing.
 */
public final class Precedence {
  private Precedence() {}

  /** As the uploaded instance's splunkd sees it. */
  public static EffectiveConf global(Deployment deployment, String conf) {
    return global(HostFiles.instance(deployment), conf);
  }

  /** As the host's splunkd sees it. */
  public static EffectiveConf global(HostFiles host, String conf) {
    return effective(host, conf, Context.GLOBAL, View.RUNTIME);
  }

  /** As splunkd of the uploaded cluster peer sees it. */
  public static EffectiveConf peer(Deployment deployment, String conf) {
    return peer(HostFiles.instance(deployment), conf);
  }

  /** As splunkd of a cluster's peer sees it. */
  public static EffectiveConf peer(HostFiles host, String conf) {
    return effective(host, conf, Context.PEER, View.RUNTIME);
  }

  /** As a search in the app sees it; without a user only what the app's users share. */
  public static EffectiveConf app(
      Deployment deployment, String conf, String app, @Nullable String user) {
    return app(HostFiles.instance(deployment), conf, app, user);
  }

  /** As a search in the app sees it; without a user only what the app's users share. */
  public static EffectiveConf app(HostFiles host, String conf, String app, @Nullable String user) {
    return effective(host, conf, Context.of(app, user), View.RUNTIME);
  }

  /** What {@code btool <conf> list} shows on the host; {@link BtoolText} writes it. */
  public static EffectiveConf btool(HostFiles host, String conf) {
    return effective(host, conf, host.indexTime(), View.BTOOL);
  }

  /** As a reader in the context sees it. */
  public static EffectiveConf effective(HostFiles host, String conf, Context context, View view) {
    List<LayeredFile> files = LayerOrder.sort(host.files(conf), context);
    Merger merger = new Merger(visibility(host, context));
    files.forEach(merger::add);
    OutputGroups groups = OutputGroups.of(conf, merger.stanzas());
    Filler filler = new Filler(merger.byName(), new Inheritance(conf, view, groups));
    List<Caveat> caveats = new ArrayList<>(host.caveats());
    caveats.addAll(Assumptions.behind(conf, context, files, merger.byName().keySet()));
    return new EffectiveConf(conf, context, filler.fill(), caveats);
  }

  /** The files that a reader in the context reads, the one that beats all others first. */
  public static List<ConfPlace> layers(HostFiles host, String conf, Context context) {
    return LayerOrder.sort(host.files(conf), context).stream()
        .map(file -> file.file().place())
        .toList();
  }

  private static Visibility visibility(HostFiles host, Context context) {
    return context instanceof Context.InApp reader
        ? new ExportedObjects(host, reader)
        : Visibility.EVERYTHING;
  }
}
