package io.splunkautodoc.http.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 42, Integer.MAX_VALUE})
  void a_cursor_gives_back_its_id(int id) {
    Arguments arguments = new Arguments(Map.of("cursor", Cursor.after(id)));
    assertThat(Cursor.of(arguments)).isEqualTo(id);
  }

  @Test
  void no_cursor_is_no_id() {
    assertThat(Cursor.of(new Arguments(Map.of()))).isNull();
  }

  /** The last three stand for 0, -1 and "12x". */
  @ParameterizedTest
  @ValueSource(strings = {"42", "%%%", "é", "MA", "LTE", "MTJ4"})
  void a_made_up_cursor_is_refused(String cursor) {
    Arguments arguments = new Arguments(Map.of("cursor", cursor));
    assertThatThrownBy(() -> Cursor.of(arguments))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().status()).isEqualTo(422);
              assertThat(refused.problem().errors().get(0).field()).isEqualTo("cursor");
            });
  }

  @Test
  void a_cursor_gives_back_two_numbers() {
    Arguments arguments = new Arguments(Map.of("cursor", Cursor.after(-1, 7)));
    assertThat(Cursor.pairOf(arguments)).isEqualTo(new Cursor.Pair(-1, 7));
  }

  @Test
  void a_cursor_gives_back_its_stamp() {
    Arguments arguments = new Arguments(Map.of("cursor", Cursor.after(3, 7, 1_700_000_000_000L)));
    assertThat(Cursor.stampedOf(arguments))
        .isEqualTo(new Cursor.Stamped(new Cursor.Pair(3, 7), 1_700_000_000_000L));
    Arguments unstamped = new Arguments(Map.of("cursor", Cursor.after(3, 7)));
    assertThatThrownBy(() -> Cursor.stampedOf(unstamped)).isInstanceOf(ProblemException.class);
  }

  /** They stand for 12, -2.0, 1.-1 and 1.x. */
  @ParameterizedTest
  @ValueSource(strings = {"MTI", "LTIuMA", "MS4tMQ", "MS54", "%%%"})
  void a_made_up_cursor_of_two_numbers_is_refused(String cursor) {
    Arguments arguments = new Arguments(Map.of("cursor", cursor));
    assertThatThrownBy(() -> Cursor.pairOf(arguments)).isInstanceOf(ProblemException.class);
  }
}
