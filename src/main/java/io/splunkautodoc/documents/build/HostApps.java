package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.ClassSetting;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.documents.model.HostPage.AppOfHost;
import io.splunkautodoc.documents.model.PageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which apps are on which hosts, and why. */
final class HostApps {
  private static final String PEERS = "(cluster peers)";

  private final AppFolders folders;
  private final Slugs slugs;
  private final Map<String, ClientGroup> clients = new HashMap<>();

  HostApps(AppFolders folders, Slugs slugs, Resolution resolution) {
    this.folders = folders;
    this.slugs = slugs;
    for (ClientGroup group : resolution.groups()) {
      for (Client client : group.clients()) {
        clients.put(resolution.label(client), group);
      }
    }
  }

  List<AppOfHost> of(String host) {
    Optional<ClientGroup> client = Optional.ofNullable(clients.get(host));
    if (client.isPresent()) {
      return client.get().outcome().grants().stream().map(this::granted).toList();
    }
    return host.equals(PEERS)
        ? lying("the cluster's manager hands it out", Layer.MANAGER_APP)
        : lying("it lies in the uploaded etc", Layer.APP, Layer.PEER_APP);
  }

  List<Caveat> caveats(String host) {
    return Optional.ofNullable(clients.get(host)).map(ClientGroup::caveats).orElse(List.of());
  }

  private AppOfHost granted(AppGrant grant) {
    List<SourceLine> evidence = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (AppGrant.Source source : grant.from()) {
      boolean off = source.app().settings().value(ClassSetting.STATE_ON_CLIENT).equals("disabled");
      classes.add(source.serverClass().name() + (off ? " (switched off there)" : ""));
      evidence.add(source.app().at());
    }
    String sure = grant.answer() == Answer.YES ? "" : "perhaps, ";
    return new AppOfHost(
        grant.app(),
        page(Layer.DEPLOYMENT_APP, grant.app()),
        sure + "by server class " + String.join(", ", classes),
        evidence);
  }

  private List<AppOfHost> lying(String why, Layer... layers) {
    List<AppOfHost> apps = new ArrayList<>();
    for (Layer layer : layers) {
      for (String app : folders.apps(layer)) {
        apps.add(new AppOfHost(app, page(layer, app), why, List.of()));
      }
    }
    return apps;
  }

  private Optional<PageName> page(Layer layer, String app) {
    return folders.folder(layer, app).flatMap(slugs::find);
  }
}
