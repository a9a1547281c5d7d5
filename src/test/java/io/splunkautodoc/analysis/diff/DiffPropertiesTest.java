package io.splunkautodoc.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiffPropertiesTest {
  @Provide
  Arbitrary<Map<String, String>> uploads() {
    Arbitrary<String> folders =
        Arbitraries.of(
            "system", "apps/a", "apps/b", "apps/c", "deployment-apps/d", "manager-apps/e");
    Arbitrary<String> paths =
        Combinators.combine(
                folders,
                Arbitraries.of("default", "local"),
                Arbitraries.of("app.conf", "inputs.conf", "props.conf"))
            .as((folder, scope, file) -> folder + "/" + scope + "/" + file);
    Arbitrary<String> stanzas =
        Combinators.combine(
                Arbitraries.of("install", "default", "one", "two"),
                Arbitraries.of("state", "x", "y"),
                Arbitraries.of("disabled", "enabled", "1"))
            .as((stanza, key, value) -> "[" + stanza + "]\n" + key + " = " + value + "\n");
    Arbitrary<String> texts = stanzas.list().ofMaxSize(3).map(all -> String.join("", all));
    return Arbitraries.maps(paths, texts).ofMaxSize(10);
  }

  @Property(tries = 200)
  void nothing_changed_between_an_upload_and_itself(@ForAll("uploads") Map<String, String> files) {
    RunModel model = Upload.of(files).model();
    assertThat(Diff.of(model, Upload.of(files).model()).isEmpty()).isTrue();
    assertThat(EffectiveDiff.of(model, model)).isEmpty();
  }

  @Property(tries = 500)
  void the_difference_the_other_way_is_its_mirror(
      @ForAll("uploads") Map<String, String> one, @ForAll("uploads") Map<String, String> other) {
    RunModel a = Upload.of(one).model();
    RunModel b = Upload.of(other).model();
    assertThat(Diff.of(b, a)).isEqualTo(Diff.of(a, b).mirrored());
    List<EffectiveChange> effective = EffectiveDiff.of(a, b);
    assertThat(EffectiveDiff.of(b, a))
        .isEqualTo(effective.stream().map(EffectiveChange::mirrored).toList());
  }

  @Property(tries = 300)
  void every_file_that_is_not_the_same_is_told_once(
      @ForAll("uploads") Map<String, String> one, @ForAll("uploads") Map<String, String> other) {
    Diff diff = Diff.of(Upload.of(one).model(), Upload.of(other).model());
    List<String> moved =
        diff.apps().stream()
            .filter(app -> app.change() == Change.MOVED)
            .map(app -> app.after().orElseThrow())
            .toList();
    for (Map.Entry<String, String> file : other.entrySet()) {
      boolean same = file.getValue().equals(one.get(file.getKey()));
      boolean inMovedApp = moved.stream().anyMatch(app -> file.getKey().startsWith(app + "/"));
      long told =
          diff.files().stream()
              .filter(each -> each.after().filter(file.getKey()::equals).isPresent())
              .count();
      assertThat(told).as(file.getKey()).isEqualTo(same || inMovedApp ? 0 : 1);
    }
  }
}
