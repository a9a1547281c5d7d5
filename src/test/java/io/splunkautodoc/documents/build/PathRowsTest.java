package io.splunkautodoc.documents.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.output.OutputGroup;
import io.splunkautodoc.analysis.datapath.regex.Match;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathRowsTest {
  private static String fate(DataPath.Fate fate, String group, Match exists) {
    return PathRows.fate(
        new DataPath(
            "h",
            new DataPath.Start("monitor:///a", InputKind.MONITOR, "/a", "s", "i"),
            List.of(new DataPath.Hop(OutputGroup.Type.TCP, group, List.of(), Optional.empty())),
            new DataPath.End(fate, "s", "/a", "h", "i", exists, Optional.empty(), false),
            List.of(List.of()),
            List.of(),
            List.of()));
  }

  @Test
  void a_group_that_gets_nothing_does_not_make_the_events_lost() {
    assertThat(fate(DataPath.Fate.UNSENT, "gone (not defined)", Match.MAYBE))
        .isEqualTo("not sent to this group; lost where no other group gets the events");
  }

  @Test
  void events_that_no_output_takes_are_lost() {
    assertThat(fate(DataPath.Fate.UNSENT, "(no output)", Match.MAYBE))
        .isEqualTo("lost: no output takes it");
  }

  @Test
  void events_that_are_sent_elsewhere_may_miss_their_index() {
    assertThat(fate(DataPath.Fate.SENT, "g", Match.YES))
        .isEqualTo("sent to receivers that the upload does not show");
    assertThat(fate(DataPath.Fate.SENT, "g", Match.NO))
        .endsWith("; no index of that name is in the upload");
  }
}
