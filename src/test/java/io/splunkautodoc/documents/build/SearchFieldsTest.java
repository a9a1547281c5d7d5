package io.splunkautodoc.documents.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.documents.SmallSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFieldsTest {
  private static List<String> fields(String props, String transforms) {
    Deployment deployment =
        SmallSite.deployment(
            Map.of(
                "apps/a/local/props.conf",
                "[one]\n" + props,
                "apps/a/local/transforms.conf",
                transforms));
    EffectiveConf conf = Precedence.global(deployment, "props");
    return new SearchFields(Precedence.global(deployment, "transforms"))
        .of(conf.stanza("one").orElseThrow()).stream()
            .map(field -> field.name() + " < " + field.from())
            .toList();
  }

  @Test
  void groups_aliases_expressions_and_lookups_name_fields() {
    assertThat(
            fields(
                """
                EXTRACT-a = (?<src>\\S+) (?P<dest>\\S+) (?:x) (?<!y) (?<=z) in _raw
                EVAL-action = if(x, "a AS b", "c")
                FIELDALIAS-b = user AS "src user" host ASNEW dvc
                LOOKUP-c = who name AS user OUTPUTNEW mail AS "src mail", team
                LOOKUP-d = all_of_it name
                """,
                ""))
        .containsExactly(
            "action < EVAL-action",
            "dest < EXTRACT-a",
            "dvc < FIELDALIAS-b",
            "src < EXTRACT-a",
            "src mail < LOOKUP-c",
            "src user < FIELDALIAS-b",
            "team < LOOKUP-c");
  }

  @Test
  void transforms_name_them_by_groups_by_format_and_by_list() {
    assertThat(
            fields(
                "REPORT-x = by_group, by_format, by_list, nowhere\n",
                """
                [by_group]
                REGEX = (?<one>.)
                [by_format]
                REGEX = (.)(.)
                FORMAT = two::$1 three::$2
                [by_list]
                DELIMS = ","
                FIELDS = "four", five
                """))
        .containsExactly(
            "five < REPORT-x",
            "four < REPORT-x",
            "one < REPORT-x",
            "three < REPORT-x",
            "two < REPORT-x");
  }
}
