package io.splunkautodoc.analysis.precedence;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for any deployment, tried on many random ones. */
class PrecedencePropertiesTest {
  private static final int DEPLOYMENTS = 100;
  private static final List<Context> CONTEXTS =
      List.of(Context.GLOBAL, Context.PEER, Context.of("search", "ann"), Context.of("A", null));

  @Test
  void the_order_of_files_changes_nothing() {
    for (int seed = 0; seed < DEPLOYMENTS; seed++) {
      RandomDeployments random = new RandomDeployments(seed);
      List<ConfFile> files = random.files();
      for (Context context : CONTEXTS) {
        for (View view : View.values()) {
          String first = all(random.shuffled(files), context, view);
          String second = all(random.shuffled(files), context, view);
          assertThat(second).as("seed %d, %s, %s", seed, context, view).isEqualTo(first);
        }
      }
    }
  }

  @Test
  void a_layer_beneath_all_others_never_changes_a_set_key() {
    for (int seed = 0; seed < DEPLOYMENTS; seed++) {
      List<ConfFile> with = new RandomDeployments(seed).files();
      List<ConfFile> without = with.stream().filter(file -> !isLowest(file)).toList();
      for (Context context : CONTEXTS) {
        EffectiveConf more = effective(with, context);
        for (EffectiveStanza stanza : effective(without, context).stanzas()) {
          stanza
              .own()
              .forEach(
                  (key, setting) ->
                      assertThat(more.setting(stanza.name(), key).orElseThrow().winner())
                          .isEqualTo(setting.winner()));
        }
      }
    }
  }

  @Test
  void everyone_who_sets_a_key_is_winner_or_loser_once() {
    for (int seed = 0; seed < DEPLOYMENTS; seed++) {
      for (EffectiveStanza stanza :
          effective(new RandomDeployments(seed).files(), Context.GLOBAL).stanzas()) {
        for (EffectiveSetting setting : stanza.settings().values()) {
          List<Candidate> everyone = new ArrayList<>(setting.losers());
          everyone.add(setting.winner());
          assertThat(everyone).doesNotHaveDuplicates();
        }
      }
    }
  }

  private static boolean isLowest(ConfFile file) {
    return file.place().layer() == Layer.SYSTEM && file.place().scope() == Scope.DEFAULT;
  }

  private static EffectiveConf effective(List<ConfFile> files, Context context) {
    HostFiles host = HostFiles.instance(new Deployment(files, Set.of()));
    return Precedence.effective(host, "inputs", context, View.RUNTIME);
  }

  private static String all(Deployment deployment, Context context, View view) {
    EffectiveConf conf =
        Precedence.effective(HostFiles.instance(deployment), "inputs", context, view);
    TreeMap<String, Object> all = new TreeMap<>();
    for (EffectiveStanza stanza : conf.stanzas()) {
      all.put(stanza.name(), List.of(stanza.headers(), stanza.settings()));
    }
    return all.toString();
  }
}
