package io.splunkautodoc.processing.answers.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.analysis.diff.Identity;
import io.splunkautodoc.analysis.diff.Outline;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.lint.Lint;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  private static final SourceLine LINE = new SourceLine("apps/a b/local/inputs.conf", 7);

  private static final DataPath PATH =
      new DataPath(
          "",
          new DataPath.Start("tcp://:1\n", InputKind.TCP, "s\"ö\u2028", "t", "default"),
          List.of(
              new DataPath.Hop(
                  OutputGroup.Type.values()[0], "hub", List.of("a:1", "b:2"), Optional.of("idx")),
              new DataPath.Hop(OutputGroup.Type.values()[0], "hub", List.of(), Optional.empty())),
          new DataPath.End(
              DataPath.Fate.SENT, "t", "s", "(sender)", "i", Match.MAYBE, Optional.empty(), true),
          List.of(
              List.of(new Condition("_raw", "a|b", true, LINE)),
              List.of(new Condition("source", "\\d+", false, null))),
          List.of(new Evidence("[tcp://:1] index = i", LINE)),
          List.of(Caveat.missing("no-indexer", "There is none."), Caveat.assumed("x", "Perhaps.")));

  @Test
  void paths_are_read_as_they_were_written() {
    List<Buffer> blocks = AnswerText.blocks(List.of(PATH));
    assertThat(AnswerText.items(0, blocks.get(0), Set.of(0), DataPath.class))
        .isEqualTo(Map.of(0, PATH));
  }

  @Test
  void findings_of_every_rule_are_read_as_they_were_written() {
    List<Finding> findings =
        Lint.rules().stream()
            .map(
                rule ->
                    new Finding(
                        rule, rule.severity(), "of " + rule.id(), List.of(LINE), "a", List.of()))
            .toList();
    assertThat(findings).isNotEmpty();
    assertThat(all(findings, Finding.class)).containsExactlyElementsOf(findings);
  }

  @Test
  void of_many_blocks_only_those_are_needed_that_hold_what_is_wanted() {
    List<DataPath> paths = IntStream.range(0, 1_000).mapToObj(i -> PATH.on("host " + i)).toList();
    assertThat(all(paths, DataPath.class)).containsExactlyElementsOf(paths);
    assertThat(AnswerText.places(List.of(999, 0, 1))).hasSize(2);
    List<Buffer> blocks = AnswerText.blocks(paths);
    int last = blocks.size() - 1;
    assertThat(AnswerText.items(last, blocks.get(last), List.of(999, 0), DataPath.class))
        .isEqualTo(Map.of(999, paths.get(999)));
  }

  @Test
  void an_outline_is_read_as_it_was_written() {
    Outline outline =
        new Outline(
            List.of(new Identity(Long.MIN_VALUE, 3), new Identity(Long.MAX_VALUE, -1)),
            List.of(new Outline.Group(List.of("a", "ö"), List.of(1, 0))),
            true);
    assertThat(AnswerText.outline(AnswerText.of(outline))).isEqualTo(outline);
  }

  private static <T> List<T> all(List<T> items, Class<T> type) {
    List<Integer> wanted = IntStream.range(0, items.size()).boxed().toList();
    List<Buffer> blocks = AnswerText.blocks(items);
    Map<Integer, T> read = new HashMap<>();
    for (int place : AnswerText.places(wanted)) {
      read.putAll(AnswerText.items(place, blocks.get(place), wanted, type));
    }
    return wanted.stream().map(read::get).toList();
  }
}
