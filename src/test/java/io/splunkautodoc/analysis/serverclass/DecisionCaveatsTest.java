package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.splunkautodoc.analysis.Caveat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionCaveatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whitelist.0 = *                                  | ''",
        "whitelist.0 = web*                               | filter-anchoring",
        "whitelist.0 = .*                                 | filter-dot-star",
        "whitelist.0 = 10.*                               | filter-anchoring client-incomplete",
        "whitelist.0 = (a)\\1                             | filter-anchoring filter-unsupported",
        "whitelist.from_pathname = x                      | filter-list-file",
        "whitelist.0 = *;machineTypesFilter = linux-*     | filter-types-and client-incomplete",
        "whitelist.0 = *;updaterRunningFilter = 1         | client-incomplete",
      })
  void a_decision_says_what_it_rests_on(String settings, String expected) {
    Resolver resolver =
        Deployments.resolver("[serverClass:a]\n" + settings.replace(';', '\n') + "\n");

    Decision decision = resolver.explain(Client.named("web1"), "a");

    assertEquals(
        Set.of(expected.isEmpty() ? new String[0] : expected.split(" ", -1)),
        decision.caveats().stream().map(Caveat::id).collect(Collectors.toSet()));
  }
}
