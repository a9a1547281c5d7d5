package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTextTest {
  @Test
  void a_secret_that_is_set_to_nothing_is_printed_as_nothing() throws Exception {
    HostFiles host =
        HostFiles.instance(
            DeploymentIndex.of(
                deployment(
                    file(
                        "system/local/web.conf",
                        "[settings]",
                        "privKeyPassword = <redacted empty>",
                        "sslPassword = <redacted plain abc>"))));
    StringBuilder text = new StringBuilder();
    BtoolText.belowEtc().write(Precedence.btool(host, "web"), text);

    assertThat(text.toString().lines().map(line -> line.replaceAll("^\\S+ +", "")))
        .containsExactly("[settings]", "privKeyPassword = ", "sslPassword = <redacted plain abc>");
  }
}
