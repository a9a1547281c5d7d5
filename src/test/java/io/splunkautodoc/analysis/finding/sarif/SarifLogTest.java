package io.splunkautodoc.analysis.finding.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.Samples;
import io.splunkautodoc.analysis.finding.Suppressions;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads what it writes with another program's parser. */
class SarifLogTest {
  private static JsonNode run(Suppressions suppressions, Finding... findings) throws IOException {
    StringBuilder out = new StringBuilder();
    new SarifLog("1.0", List.of(Samples.RULE), suppressions).write(Stream.of(findings), out);
    JsonNode log = new ObjectMapper().readTree(out.toString());
    assertEquals("2.1.0", log.at("/version").asText());
    assertEquals(1, log.at("/runs").size());
    return log.at("/runs/0");
  }

  @Test
  void names_the_tool_and_its_rules() throws IOException {
    JsonNode driver = run(Suppressions.NONE).at("/tool/driver");
    assertEquals("Splunk Auto Doc", driver.at("/name").asText());
    assertEquals("1.0", driver.at("/version").asText());
    assertEquals("some-rule", driver.at("/rules/0/id").asText());
    assertEquals("A title", driver.at("/rules/0/shortDescription/text").asText());
    assertEquals("A reason.", driver.at("/rules/0/fullDescription/text").asText());
    assertEquals("A way out.", driver.at("/rules/0/help/text").asText());
    assertEquals("warning", driver.at("/rules/0/defaultConfiguration/level").asText());
  }

  @Test
  void without_findings_there_is_an_empty_list() throws IOException {
    assertEquals(0, run(Suppressions.NONE).at("/results").size());
    assertEquals(true, run(Suppressions.NONE).at("/results").isArray());
  }

  @Test
  void a_result_has_its_rule_its_lines_and_its_caveats() throws IOException {
    JsonNode result = run(Suppressions.NONE, Samples.odd()).at("/results/0");
    assertEquals("some-rule", result.at("/ruleId").asText());
    assertEquals(0, result.at("/ruleIndex").asInt());
    assertEquals("note", result.at("/level").asText());
    assertEquals(
        "[a\"b\\c\n\u0001] ä \ud83d It may be elsewhere.", result.at("/message/text").asText());
    JsonNode physical = result.at("/locations/0/physicalLocation");
    assertEquals("apps/a%20b/lo%23cal/%C3%A4.conf", physical.at("/artifactLocation/uri").asText());
    assertEquals("ETC", physical.at("/artifactLocation/uriBaseId").asText());
    assertEquals(3, physical.at("/region/startLine").asInt());
    assertEquals(1, result.at("/relatedLocations").size());
    assertFalse(result.has("suppressions"));
  }

  @Test
  void a_fingerprint_does_not_move_with_the_line() throws IOException {
    JsonNode results =
        run(Suppressions.NONE, Samples.at("a", 1), Samples.at("a", 9), Samples.at("b", 1))
            .at("/results");
    String first = fingerprint(results, 0);
    assertEquals(first, fingerprint(results, 1));
    assertFalse(first.equals(fingerprint(results, 2)));
  }

  private static String fingerprint(JsonNode results, int at) {
    return results.get(at).at("/partialFingerprints").get("findingIdentity/v1").asText();
  }

  @Test
  void what_is_suppressed_is_marked() throws IOException {
    Suppressions list = Suppressions.parse("some-rule apps/a", List.of("some-rule"));
    JsonNode results =
        run(list, Samples.at("apps/a/local/x.conf", 1), Samples.at("apps/b/local/x.conf", 1))
            .at("/results");
    assertEquals("external", results.get(0).at("/suppressions/0/kind").asText());
    assertFalse(results.get(1).has("suppressions"));
  }

  @Test
  void a_broken_sink_is_the_callers() {
    SarifLog log = new SarifLog("1.0", List.of(), Suppressions.NONE);
    Appendable broken = new BrokenSink();
    assertThrows(IOException.class, () -> log.write(Stream.of(), broken));
  }

  private static final class BrokenSink implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      throw new IOException("full");
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      throw new IOException("full");
    }

    @Override
    public Appendable append(char unit) throws IOException {
      throw new IOException("full");
    }
  }
}
