package io.splunkautodoc.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.http.content.ReprDigest.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReprDigestTest {
  private static final String HEX =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String HEADER = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

  @Test
  void what_is_written_can_be_read() {
    assertThat(ReprDigest.write(HEX)).isEqualTo(HEADER);
    assertThat(ReprDigest.read(HEADER)).isEqualTo(new Reading.Sha256(HEX));
  }

  @Test
  void it_is_found_among_other_algorithms() {
    assertThat(ReprDigest.read("md5=:1B2M2Y8AsgTpgAmY7PhCfg==:, " + HEADER))
        .isEqualTo(new Reading.Sha256(HEX));
    assertThat(ReprDigest.read(HEADER + ", sha-512=:AAAA:")).isEqualTo(new Reading.Sha256(HEX));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:", "unixsum=30637"})
  void other_algorithms_say_nothing(String header) {
    assertThat(ReprDigest.read(header)).isInstanceOf(Reading.None.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sha-256=abc", "sha-256=:AAAA:", "sha-256=:====:", "sha-256=", "sha-256=:A"})
  void a_broken_one_is_malformed(String header) {
    assertThat(ReprDigest.read(header)).isInstanceOf(Reading.Malformed.class);
  }
}
