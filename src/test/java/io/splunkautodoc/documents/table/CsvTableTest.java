package io.splunkautodoc.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.documents.SmallSite;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static String row(String... cells) throws IOException {
    StringWriter out = new StringWriter();
    new CsvWriter(out).row(List.of(cells));
    return out.toString();
  }

  private static String table(CsvTable table) throws IOException {
    StringWriter out = new StringWriter();
    table.write(SmallSite.documentation(), out);
    return out.toString();
  }

  @Test
  void cells_are_quoted_where_they_need_it() throws IOException {
    assertThat(row("a", "b,c", "d\"e", "f\ng", "", " h"))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",,\" h\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "  =1"})
  void no_cell_is_a_formula(String cell) throws IOException {
    assertThat(row(cell)).containsPattern("^\"?'" + Pattern.quote(cell));
  }

  @Test
  void a_path_is_a_row_for_each_host() throws IOException {
    assertThat(table(CsvTable.PATHS))
        .startsWith("host,input,kind,source,first_sourcetype,sourcetype,index,fate,sent_over,")
        .contains("\r\nweb-*,monitor:///var/log/httpd/access.log,monitor,")
        .contains(",'=cmd|' /C calc'!A0,");
  }

  @Test
  void every_table_has_rows() throws IOException {
    for (CsvTable table : CsvTable.values()) {
      assertThat(table(table).lines()).as(table.file()).hasSizeGreaterThan(1);
    }
    assertThat(table(CsvTable.HOST_APPS))
        .contains(
            "web-*,send,deployment-apps/send,by server class web,system/local/serverclass.conf:4");
    assertThat(table(CsvTable.INDEXES))
        .contains(",frozenTimePeriodInSecs,7776000,manager-apps/idx/local/indexes.conf:5\r\n");
  }
}
