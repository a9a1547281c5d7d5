package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.ConfPlace;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssumptionsTest {
  private static final ConfFile LEARNED =
      file("apps/learned/local/props.conf", "[x]", "k = learned");
  private static final ConfFile LATER = file("apps/zz/local/props.conf", "[x]", "k = zz");

  private static List<String> ids(EffectiveConf conf) {
    return conf.caveats().stream().map(Caveat::id).toList();
  }

  @Test
  void what_splunk_learned_itself_loses_against_every_app_and_that_is_assumed() {
    EffectiveConf conf = Precedence.global(deployment(LEARNED, LATER), "props");

    assertThat(conf.value("x", "k")).contains("zz");
    assertThat(ids(conf)).containsExactly("learned-app-order");
    assertThat(ids(Precedence.global(deployment(LEARNED), "props"))).isEmpty();
  }

  @Test
  void where_the_clusters_own_app_stands_among_others_is_assumed() {
    ConfFile cluster = file("peer-apps/_cluster/local/indexes.conf", "[web]");
    ConfFile other = file("peer-apps/a/local/indexes.conf", "[web]");

    assertThat(ids(Precedence.peer(deployment(cluster, other), "indexes")))
        .containsExactly("cluster-app-order");
    assertThat(ids(Precedence.peer(deployment(cluster), "indexes"))).isEmpty();
  }

  @Test
  void that_names_count_and_not_paths_is_assumed_where_they_sort_differently() {
    ConfFile shorter = file("apps/app/local/props.conf", "[x]", "k = short");
    ConfFile longer = file("apps/app-x/local/props.conf", "[x]", "k = long");
    ConfFile other = file("apps/app_x/local/props.conf", "[x]", "k = other");

    EffectiveConf conf = Precedence.global(deployment(longer, shorter), "props");
    assertThat(conf.value("x", "k")).contains("short");
    assertThat(ids(conf)).containsExactly("app-name-order");
    assertThat(ids(Precedence.global(deployment(shorter, other), "props"))).isEmpty();
  }

  @Test
  void that_providers_inherit_is_assumed() {
    Deployment deployment =
        deployment(file("apps/a/local/indexes.conf", "[default]", "k = 1", "[provider:hadoop]"));
    EffectiveConf conf = Precedence.global(deployment, "indexes");

    assertThat(conf.value("provider:hadoop", "k")).contains("1");
    assertThat(ids(conf)).containsExactly("provider-default");
  }

  @Test
  void the_files_that_are_read_can_be_listed_strongest_first() {
    HostFiles host = HostFiles.instance(deployment(LATER, LEARNED));

    assertThat(Precedence.layers(host, "props", Context.GLOBAL))
        .extracting(ConfPlace::path)
        .containsExactly("apps/zz/local/props.conf", "apps/learned/local/props.conf");
  }
}
