package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a merge rests on where Splunk's documents are silent; only what concerns these files. */
final class Assumptions {
  private static final Caveat ORDER_OF_OTHER_APPS =
      Caveat.assumed(
          "other-apps-order",
          "Among the exported objects of other apps the last app name wins; older versions of"
              + " Splunk do not document the order.");
  private static final Caveat READ_ACCESS =
      Caveat.assumed(
          "read-access", "The user is taken to have a role that may read all exported objects.");
  private static final Caveat CLUSTER_APP =
      Caveat.assumed(
          "cluster-app-order",
          "The app _cluster is taken to sort by its name among what the cluster's manager gave.");
  private static final Caveat LEARNED_APP =
      Caveat.assumed(
          "learned-app-order",
          "The app learned is taken to come after all other apps, as Splunk's conf.conf has it.");
  private static final Caveat NAME_ORDER =
      Caveat.assumed(
          "app-name-order",
          "Where an app's name begins with that of another (app, app-x), the shorter one is taken to"
              + " come first: apps are sorted by their names, not by their paths.");
  private static final Caveat PROVIDERS =
      Caveat.assumed(
          "provider-default", "[provider:…] is taken to inherit from [default] like an index.");

  private Assumptions() {}

  /**
   * The assumptions behind a merge.
   *
   * @param files those that the context reads
   * @param stanzas the names of the merged stanzas
   */
  static List<Caveat> behind(
      String conf, Context context, List<LayeredFile> files, Set<String> stanzas) {
    List<Caveat> caveats = new ArrayList<>();
    if (context instanceof Context.InApp) {
      caveats.add(ORDER_OF_OTHER_APPS);
      caveats.add(READ_ACCESS);
    }
    if (isOneOfSeveral(files, Layer.PEER_APP, "_cluster")) {
      caveats.add(CLUSTER_APP);
    }
    if (isOneOfSeveral(files, Layer.APP, "learned")) {
      caveats.add(LEARNED_APP);
    }
    if (sortOtherwiseByPath(files)) {
      caveats.add(NAME_ORDER);
    }
    if (conf.equals("indexes") && stanzas.stream().anyMatch(name -> name.startsWith("provider:"))) {
      caveats.add(PROVIDERS);
    }
    return caveats;
  }

  private static boolean isOneOfSeveral(List<LayeredFile> files, Layer layer, String app) {
    boolean itself = false;
    boolean others = false;
    for (LayeredFile file : files) {
      if (file.layer() == layer) {
        itself |= file.app().equals(app);
        others |= !file.app().equals(app);
      }
    }
    return itself && others;
  }

  /** Whether two apps' paths sort the other way: {@code app-x/local} comes before {@code app/}. */
  private static boolean sortOtherwiseByPath(List<LayeredFile> files) {
    Set<String> apps =
        files.stream()
            .filter(file -> file.layer() == Layer.APP || file.layer() == Layer.PEER_APP)
            .map(LayeredFile::app)
            .collect(Collectors.toSet());
    return apps.stream()
        .anyMatch(
            app ->
                IntStream.range(1, app.length())
                    .filter(end -> app.charAt(end) < '/')
                    .anyMatch(end -> apps.contains(app.substring(0, end))));
  }
}
