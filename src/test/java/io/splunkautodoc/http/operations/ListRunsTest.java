package io.splunkautodoc.http.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.database.RunQuery;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListRunsTest {
  @Test
  void without_parameters_it_is_the_first_page_of_50() {
    assertThat(ListRuns.query(new Arguments(Map.of())))
        .isEqualTo(new RunQuery(null, null, null, null, null, null, 0, 50));
  }

  @Test
  void parameters_become_the_query() {
    Arguments arguments =
        new Arguments(
            Map.of(
                "page", 3L,
                "per_page", 20L,
                "status", "stored",
                "type", "ds_etc",
                "q", "prod",
                "created_after", "2026-01-31T10:00:00+02:00",
                "created_before", "2026-02-01T00:00:00Z"));
    assertThat(ListRuns.query(arguments))
        .isEqualTo(
            new RunQuery(
                RunStatus.STORED,
                UploadType.DS_ETC,
                "prod",
                Instant.parse("2026-01-31T08:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z"),
                null,
                40,
                20));
  }

  @Test
  void the_largest_page_does_not_overflow() {
    Arguments arguments = new Arguments(Map.of("page", 2147483647L, "per_page", 100L));
    assertThat(ListRuns.query(arguments).offset()).isEqualTo(214_748_364_600L);
  }

  @Test
  void page_and_cursor_together_are_refused() {
    Arguments arguments = new Arguments(Map.of("page", 1L, "cursor", Cursor.after(7)));
    assertThatThrownBy(() -> ListRuns.query(arguments))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cursor");
  }
}
