package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real instance's {@code etc}, uploaded, against what its own btool printed. */
class CorpusAnswersIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final String HOME = "$SPLUNK_HOME";

  @Test
  void text_has_the_lines_of_the_real_btool() throws IOException {
    Path etc = CORPUS.resolve("etc/instance-etc-10.2.tgz");
    Assumptions.assumeTrue(Files.exists(etc), "the corpus is not at hand: " + etc);
    ServiceClient client = new ServiceClient(SERVICE);
    int run = Fixture.readFile(client, etc, "instance_etc");
    try (Stream<Path> printed = Files.list(CORPUS.resolve("btool"))) {
      for (Path each : printed.filter(file -> file.toString().endsWith(".txt")).toList()) {
        String conf = each.getFileName().toString().replace(".txt", "");
        HttpResponse<byte[]> answer =
            client.send(
                client
                    .request("/v1/runs/" + run + "/effective/" + conf)
                    .header("Accept", "text/plain"));
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> ours = lines(new String(answer.body(), StandardCharsets.UTF_8));
        Set<String> secret =
            ours.stream()
                .filter(line -> line.contains("= <redacted "))
                .map(CorpusAnswersIT::key)
                .collect(Collectors.toSet());
        List<String> real = lines(belowEtc(Files.readString(each)));
        assertThat(ours.stream().filter(line -> !secret.contains(key(line))))
            .as("btool %s list --debug", conf)
            .containsExactlyInAnyOrderElementsOf(
                real.stream().filter(line -> !secret.contains(key(line))).toList());
      }
    }
  }

  /** Paths and names of stanzas without the home, which the upload does not tell. */
  private static String belowEtc(String printed) {
    String home = printed.substring(0, printed.indexOf("/etc/"));
    String below = printed.replaceAll("(?m)^" + Pattern.quote(home + "/etc/"), "");
    return below.replace(home, HOME);
  }

  /** Padding is as one pleases. */
  private static List<String> lines(String text) {
    return text.lines().map(line -> line.replaceFirst("^(\\S+\\.conf) +", "$1 ")).toList();
  }

  private static String key(String line) {
    return line.split(" = ", 2)[0].replaceFirst(" =$", "");
  }
}
