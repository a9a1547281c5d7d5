package io.splunkautodoc.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.diff.Outline.Group;
import io.splunkautodoc.analysis.diff.OutlineDiff.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OutlineDiffTest {
  private static Identity id(int number) {
    return new Identity(0, number);
  }

  private static Outline outline(List<Integer> identities, Group... groups) {
    return new Outline(
        identities.stream().map(OutlineDiffTest::id).toList(), List.of(groups), false);
  }

  @Test
  void each_is_told_what_only_one_answer_says_of_him() {
    Outline before =
        outline(
            List.of(1, 2, 3),
            new Group(List.of("a", "b"), List.of(0, 1)),
            new Group(List.of("c"), List.of(2)));
    Outline after =
        outline(
            List.of(3, 2, 4),
            new Group(List.of("a"), List.of(1, 2)),
            new Group(List.of("b", "d"), List.of(1)));
    OutlineDiff diff = OutlineDiff.of(before, after);
    assertThat(diff.added()).containsExactly(new Said("a", 2), new Said("d", 1));
    assertThat(diff.removed())
        .containsExactly(new Said("a", 0), new Said("b", 0), new Said("c", 2));
    assertThat(diff.isCut()).isFalse();
  }

  @Test
  void where_one_answer_was_cut_the_difference_is() {
    Outline whole = outline(List.of(1), new Group(List.of(""), List.of(0)));
    Outline cut = new Outline(whole.items(), whole.groups(), true);
    assertThat(OutlineDiff.of(whole, cut).isCut()).isTrue();
    assertThat(OutlineDiff.of(cut, whole).isCut()).isTrue();
    assertThat(OutlineDiff.of(cut, whole).added()).isEmpty();
  }

  private record Pair(String whom, Identity identity) {}

  @Property
  void it_is_the_difference_of_two_sets(
      @ForAll("outlines") Outline before, @ForAll("outlines") Outline after) {
    OutlineDiff diff = OutlineDiff.of(before, after);
    Set<Pair> added = said(after);
    added.removeAll(said(before));
    assertThat(told(diff.added(), after)).containsExactlyInAnyOrderElementsOf(added);
    assertThat(OutlineDiff.of(after, before).removed()).isEqualTo(diff.added());
  }

  private static Set<Pair> said(Outline outline) {
    Set<Pair> all = new LinkedHashSet<>();
    for (Group group : outline.groups()) {
      for (String whom : group.whom()) {
        group.items().forEach(item -> all.add(new Pair(whom, outline.identity(item))));
      }
    }
    return all;
  }

  private static List<Pair> told(List<Said> said, Outline outline) {
    List<Pair> told = new ArrayList<>();
    said.forEach(each -> told.add(new Pair(each.whom(), outline.identity(each.item()))));
    return told;
  }

  @Provide
  Arbitrary<Outline> outlines() {
    int items = 8;
    Arbitrary<List<Identity>> identities =
        Arbitraries.integers().between(1, 6).map(OutlineDiffTest::id).list().ofSize(items);
    Arbitrary<Group> group =
        Combinators.combine(
                Arbitraries.of("a", "b", "c").list().uniqueElements().ofMaxSize(3),
                Arbitraries.integers().between(0, items - 1).list().ofMaxSize(6))
            .as(Group::new);
    return Combinators.combine(identities, group.list().ofMaxSize(4))
        .as((all, groups) -> new Outline(all, groups, false));
  }
}
