package io.splunkautodoc.analysis.serverclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables that were worked out by hand from Splunk's documents, each beside its serverclass.conf.
 */
class TruthTablesTest {
  private static final List<String> CASES =
      List.of(
          "truth-table",
          "lists",
          "atomic",
          "other-filters",
          "app-version",
          "global-type",
          "continue-matching",
          "patterns",
          "server-off");

  static Stream<Arguments> rows() {
    return CASES.stream()
        .flatMap(
            each ->
                DecisionRow.read(Deployments.resource(each + ".table")).stream()
                    .map(row -> Arguments.of(each, row)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void a_client_gets_what_the_table_says(String name, DecisionRow row) {
    Deployment deployment = Deployments.of(Deployments.resource(name + ".conf"));
    Resolver resolver =
        new Resolver(ServerClasses.of(deployment, ClassOptions.CURRENT.at(row.version())));

    Decision decision =
        row.app() == null
            ? resolver.explain(row.client(), row.serverClass())
            : resolver.explain(row.client(), row.serverClass(), row.app());

    assertEquals(row.answer(), decision.answer(), decision.text());
    assertEquals(row.reason(), decision.reason().wireName(), decision.text());
    if (row.lines() != null) {
      assertEquals(row.lines(), decision.evidence().stream().map(SourceLine::line).toList());
    }
    // The fast way for many clients must not answer otherwise than the one that explains.
    assertEquals(row.answer(), fast(resolver.outcome(row.client()), row));
  }

  private static Answer fast(Outcome outcome, DecisionRow row) {
    if (row.app() == null) {
      return outcome.member(row.serverClass());
    }
    return outcome.grants().stream()
        .filter(grant -> grant.app().equals(row.app()))
        .flatMap(grant -> grant.from().stream())
        .filter(source -> source.serverClass().name().equals(row.serverClass()))
        .map(AppGrant.Source::answer)
        .findFirst()
        .orElse(Answer.NO);
  }
}
