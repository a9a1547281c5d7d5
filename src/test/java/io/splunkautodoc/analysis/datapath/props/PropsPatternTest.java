package io.splunkautodoc.analysis.datapath.props;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.datapath.regex.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropsPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "source::/var/log/a.log              ~ /var/log/a.log       ~ YES",
        "source::/var/log/a.log              ~ /var/log/aXlog       ~ NO",
        "source::/var/log/*.log              ~ /var/log/a.log       ~ YES",
        "source::/var/log/*.log              ~ /var/log/b/a.log     ~ NO",
        "source::/var/.../a.log              ~ /var/b/c/a.log       ~ YES",
        "source::.../audit.log(.\\d+)?       ~ /x/audit.log.12      ~ YES",
        "source::.../audit.log(.\\d+)?       ~ /x/audit.logs        ~ NO",
        "source::/a(b|c)/d                   ~ /a(b|c)/d            ~ YES",
        "source::/a(b|c)/d                   ~ /ab/d                ~ NO",
        "source::/x*/a(b|c)/d                ~ /x/ab/d              ~ YES",
        "source::/a(b|c)/*                   ~ /ab/d                ~ NO",
        "source::WinEventLog:(s|S)ecurity*   ~ WinEventLog:security ~ YES",
        "source::c:\\\\logs\\\\a.txt         ~ c:\\logs\\a.txt      ~ YES",
        "source::....(?<!tar.)(gz|bz2)       ~ /x/a.log             ~ NO",
        "source::....(?<!tar.)(gz|bz2)       ~ /x/a.gz              ~ MAYBE",
        "(?i)source::.../A.log               ~ /x/a.LOG             ~ YES",
        "source::.../A.log                   ~ /x/a.LOG             ~ NO",
        "host::web*                          ~ WEB01                ~ YES",
        "host::(?-i)web*                     ~ WEB01                ~ NO",
        "access_combined                     ~ access_combined      ~ YES",
        "access*                             ~ access_combined      ~ NO",
        "(?::){0}access*                     ~ access_combined      ~ YES",
      })
  void a_stanza_takes_what_splunk_takes(String stanza, String value, Match expected) {
    assertThat(PropsPattern.of(stanza).regex().in(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "default, DEFAULT",
    "rule::r, RULE",
    "delayedrule::r, RULE",
    "host::h, HOST",
    "source::s, SOURCE",
    "a:b:c, SOURCETYPE",
  })
  void a_stanza_has_the_kind_of_its_name(String stanza, PropsPattern.Kind expected) {
    assertThat(PropsPattern.of(stanza).kind()).isEqualTo(expected);
  }
}
