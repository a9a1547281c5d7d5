package io.splunkautodoc.analysis.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.finding.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page for users says what the rules say. */
class FindingsPageTest {
  @Test
  void every_rule_is_on_the_page_in_its_own_words() throws IOException {
    String page = Files.readString(Path.of("docs/findings.md"));
    for (RuleInfo rule : Lint.rules()) {
      String entry =
          "### "
              + rule.number()
              + ". `"
              + rule.id()
              + "` ("
              + rule.severity().wireName()
              + ")\n\n"
              + rule.title()
              + ".\n\n- Why: "
              + rule.why()
              + "\n- How to fix: "
              + rule.howToFix()
              + "\n- Known limits: ";
      assertTrue(page.contains(entry), () -> "docs/findings.md should say: " + entry);
    }
  }
}
