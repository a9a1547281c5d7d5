package io.splunkautodoc.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiffTest {
  private static final String INPUTS = "apps/web/local/inputs.conf";

  private static Diff diff(Upload before, Upload after) {
    return Diff.of(before.model(), after.model());
  }

  private static List<String> names(List<NameChange> changes) {
    return changes.stream()
        .map(
            each ->
                each.change().wireName()
                    + " "
                    + each.before().orElse("-")
                    + " "
                    + each.after().orElse("-"))
        .toList();
  }

  private static List<String> keys(Diff diff) {
    return diff.keys().stream()
        .map(
            each ->
                "%s [%s] %s: %s -> %s"
                    .formatted(
                        each.change().wireName(),
                        each.stanza(),
                        each.key(),
                        each.before().map(v -> v.text() + "@" + v.at().line()).orElse("-"),
                        each.after().map(v -> v.text() + "@" + v.at().line()).orElse("-")))
        .toList();
  }

  @Test
  void keys_are_told_with_their_old_and_new_lines() {
    Diff diff =
        diff(
            new Upload().with(INPUTS, "[monitor:///a]\nindex = one\nsourcetype = s\n"),
            new Upload().with(INPUTS, "# new\n[monitor:///a]\nindex = two\nhost = h\n"));
    assertThat(keys(diff))
        .containsExactly(
            "added [monitor:///a] host: - -> h@4",
            "changed [monitor:///a] index: one@2 -> two@3",
            "removed [monitor:///a] sourcetype: s@3 -> -");
    assertThat(diff.stanzas()).extracting(StanzaChange::change).containsExactly(Change.CHANGED);
    assertThat(names(diff.files())).containsExactly("changed " + INPUTS + " " + INPUTS);
    assertThat(names(diff.apps())).containsExactly("changed apps/web apps/web");
  }

  @Test
  void lines_that_only_moved_and_comments_change_the_file_but_no_key() {
    Diff diff =
        diff(
            new Upload().with(INPUTS, "[monitor:///a]\nindex = one\n"),
            new Upload().with(INPUTS, "# why\n\n[monitor:///a]\nindex=one\n"));
    assertThat(diff.files()).hasSize(1);
    assertThat(diff.stanzas()).isEmpty();
    assertThat(diff.keys()).isEmpty();
  }

  @Test
  void a_stanza_that_went_from_default_to_local_moved() {
    String shipped = "apps/web/default/inputs.conf";
    Diff diff =
        diff(
            new Upload()
                .with(shipped, "[monitor:///a]\nindex = one\n[b]\nx = 1\n[c]\n")
                .with(INPUTS, "[d]\nx = 1\n"),
            new Upload()
                .with(shipped, "[e]\nx = 1\n")
                .with(INPUTS, "[d]\nx = 1\n[b]\nx = 2\n[c]\n[monitor:///a]\nindex = one\n"));
    assertThat(diff.stanzas())
        .extracting(StanzaChange::change, StanzaChange::path, StanzaChange::stanza)
        .containsExactly(
            tuple(Change.REMOVED, shipped, "b"),
            tuple(Change.REMOVED, shipped, "c"),
            tuple(Change.ADDED, shipped, "e"),
            tuple(Change.MOVED, shipped, "monitor:///a"),
            tuple(Change.ADDED, INPUTS, "b"),
            tuple(Change.ADDED, INPUTS, "c"));
    assertThat(diff.stanzas().get(3).before()).hasToString("Optional[" + shipped + ":1]");
    assertThat(diff.stanzas().get(3).after()).hasToString("Optional[" + INPUTS + ":6]");
    assertThat(keys(diff))
        .containsExactly(
            "removed [b] x: 1@4 -> -", "added [e] x: - -> 1@2", "added [b] x: - -> 2@4");
  }

  @Test
  void a_stanza_that_comes_twice_in_a_file_is_one() {
    Diff diff =
        diff(
            new Upload().with(INPUTS, "[a]\nx = 1\n[b]\n[a]\nx = 2\n"),
            new Upload().with(INPUTS, "[a]\nx = 2\n"));
    assertThat(diff.stanzas())
        .extracting(StanzaChange::change, StanzaChange::stanza)
        .containsExactly(tuple(Change.REMOVED, "b"));
    assertThat(diff.keys()).isEmpty();
  }

  @Test
  void an_app_with_the_same_contents_under_another_name_moved() {
    Upload before =
        new Upload()
            .with("apps/old/local/props.conf", "[a]\nx = 1\n")
            .with("apps/old/bin/x.py", "p");
    Upload after =
        new Upload()
            .with("apps/new/local/props.conf", "[a]\nx = 1\n")
            .with("apps/new/bin/x.py", "p");
    Diff diff = diff(before, after);
    assertThat(names(diff.apps())).containsExactly("moved apps/old apps/new");
    assertThat(diff.files()).isEmpty();
    assertThat(before.loaded()).isEmpty();
    assertThat(after.loaded()).isEmpty();
  }

  @Test
  void a_file_that_moved_between_apps_keeps_its_keys() {
    Diff diff =
        diff(
            new Upload().with("apps/a/local/props.conf", "[s]\nx = 1\n").with("apps/a/README", "r"),
            new Upload()
                .with("apps/b/local/props.conf", "[s]\nx = 1\n")
                .with("apps/a/README", "r"));
    assertThat(names(diff.files()))
        .containsExactly("moved apps/a/local/props.conf apps/b/local/props.conf");
    assertThat(names(diff.apps())).containsExactly("changed apps/a apps/a", "added - apps/b");
    assertThat(diff.keys()).isEmpty();
  }

  @Test
  void an_app_that_came_or_went_has_all_its_keys_told() {
    Diff diff = diff(new Upload(), new Upload().with(INPUTS, "[monitor:///a]\nindex = one\n"));
    assertThat(names(diff.apps())).containsExactly("added - apps/web");
    assertThat(keys(diff)).containsExactly("added [monitor:///a] index: - -> one@2");
    assertThat(diff.stanzas()).extracting(StanzaChange::change).containsExactly(Change.ADDED);
  }

  @Test
  void only_what_changed_is_loaded() {
    TreeMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < 28_000; i++) {
      files.put("apps/app%03d/local/file%d.conf".formatted(i % 300, i), "[s]\nx = " + i + "\n");
    }
    Upload before = Upload.of(files);
    files.replaceAll((path, text) -> path.endsWith("00.conf") ? text + "y = 1\n" : text);
    Upload after = Upload.of(files);
    Diff diff = diff(before, after);
    assertThat(diff.keys()).hasSize(279).allMatch(key -> key.change() == Change.ADDED);
    assertThat(before.loaded()).hasSize(279);
    assertThat(after.loaded()).hasSize(279);
  }
}
