package io.splunkautodoc.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EffectiveDiffTest {
  private static List<String> changes(Upload before, Upload after) {
    return EffectiveDiff.of(before.model(), after.model()).stream()
        .map(
            each ->
                "%s: %s [%s] %s: %s -> %s"
                    .formatted(
                        each.where(),
                        each.conf(),
                        each.stanza(),
                        each.key(),
                        each.before().map(v -> v.text() + " " + v.at()).orElse("-"),
                        each.after().map(v -> v.text() + " " + v.at()).orElse("-")))
        .toList();
  }

  private static Upload site() {
    return new Upload()
        .with("system/local/props.conf", "[s]\nTRUNCATE = 1\n")
        .with("apps/a/local/props.conf", "[s]\nTRUNCATE = 2\nx = 1\n")
        .with("apps/a/local/inputs.conf", "[monitor:///a]\nindex = i\n");
  }

  @Test
  void a_key_that_another_file_beats_changes_nothing() {
    assertThat(
            changes(site(), site().with("apps/a/local/props.conf", "[s]\nTRUNCATE = 3\nx = 1\n")))
        .isEmpty();
  }

  @Test
  void a_winner_that_goes_lets_the_next_one_count() {
    assertThat(changes(site(), site().with("system/local/props.conf", "[t]\n")))
        .containsExactly(
            "the uploaded instance: props [s] TRUNCATE: 1 system/local/props.conf:2"
                + " -> 2 apps/a/local/props.conf:2");
  }

  @Test
  void only_touched_types_are_loaded() {
    Upload before = site();
    Upload after = site().with("system/local/props.conf", "[t]\n");
    changes(before, after);
    assertThat(before.loaded())
        .containsExactly("apps/a/local/props.conf", "system/local/props.conf");
  }

  @Test
  void an_app_for_the_peers_that_is_switched_off_takes_its_values_along() {
    Upload peers = new Upload().with("manager-apps/a/local/props.conf", "[s]\nTRUNCATE = 2\n");
    Upload off =
        new Upload()
            .with("manager-apps/a/local/props.conf", "[s]\nTRUNCATE = 2\n")
            .with("manager-apps/a/local/app.conf", "[install]\nstate = disabled\n");
    assertThat(changes(peers, off))
        .contains(
            "the cluster's peers: props [s] TRUNCATE: 2 manager-apps/a/local/props.conf:2 -> -");
  }

  @Test
  void an_app_that_is_switched_off_takes_its_values_along() {
    assertThat(
            changes(site(), site().with("apps/a/local/app.conf", "[install]\nstate = disabled\n")))
        .contains(
            "the uploaded instance: inputs [monitor:///a] index: i apps/a/local/inputs.conf:2 -> -",
            "the uploaded instance: props [s] x: 1 apps/a/local/props.conf:3 -> -");
  }

  @Test
  void an_app_that_waits_for_clients_is_told_for_those_that_get_it() {
    String path = "deployment-apps/web/local/inputs.conf";
    assertThat(
            changes(
                site().with(path, "[monitor:///w]\nindex = a\n"),
                site().with(path, "[monitor:///w]\nindex = b\n")))
        .containsExactly(
            "clients with the app web: inputs [monitor:///w] index: a "
                + path
                + ":2 -> b "
                + path
                + ":2");
  }

  @Test
  void apps_of_another_repository_are_compared_like_those_of_the_usual_one() {
    String path = "mine/web/local/inputs.conf";
    assertThat(
            changes(
                site().with(path, "[monitor:///w]\nindex = a\n").with("mine/web/a.csv", "a"),
                site().with(path, "[monitor:///w]\nindex = b\n").with("mine/web/a.csv", "b")))
        .containsExactly(
            "clients with the app web: inputs [monitor:///w] index: a "
                + path
                + ":2 -> b "
                + path
                + ":2");
  }

  private static final String CLASSES = "system/local/serverclass.conf";
  private static final String WEB = "deployment-apps/web/local/inputs.conf";
  private static final String WEB_CONF = "deployment-apps/web/local/app.conf";

  /** A deployment server whose app says that it is off. */
  private static Upload server(String serverClass, String index) {
    return new Upload()
        .with(CLASSES, "[serverClass:c]\nwhitelist.0 = *\n" + serverClass)
        .with(WEB, "[monitor:///w]\nindex = " + index + "\n")
        .with(WEB_CONF, "[install]\nstate = disabled\n");
  }

  @Test
  void an_app_that_its_class_switches_on_counts_whatever_its_own_file_says() {
    String app = "[serverClass:c:app:web]\n";
    assertThat(changes(server(app, "a"), server(app, "b")))
        .containsExactly(
            "clients with the app web: inputs [monitor:///w] index: a "
                + WEB
                + ":2 -> b "
                + WEB
                + ":2");
    String noop = app + "stateOnClient = noop\n";
    assertThat(changes(server(noop, "a"), server(noop, "b"))).isEmpty();
  }

  @Test
  void an_app_that_its_class_switches_off_takes_its_values_along() {
    String on = "[serverClass:c:app:web]\n";
    assertThat(changes(server(on, "a"), server(on + "stateOnClient = disabled\n", "a")))
        .containsExactly(
            "clients with the app web: app [install] state: disabled " + WEB_CONF + ":2 -> -",
            "clients with the app web: inputs [monitor:///w] index: a " + WEB + ":2 -> -",
            "the uploaded instance: serverclass [serverClass:c:app:web] stateOnClient: -"
                + " -> disabled system/local/serverclass.conf:4");
    assertThat(changes(server("[serverClass:c:app:*]\n", "a"), server("", "a")))
        .contains("clients with the app web: inputs [monitor:///w] index: a " + WEB + ":2 -> -");
  }
}
