package io.splunkautodoc.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.documents.SmallSite;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.FindingGroup;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlDocumentTest {
  private static String html(Documentation documentation) {
    StringWriter out = new StringWriter();
    try {
      HtmlDocument.write(documentation, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private final String html = html(SmallSite.documentation());

  private static Document parse(String html) throws Exception {
    assertThat(html).startsWith("<!DOCTYPE html>");
    String xml = html.substring("<!DOCTYPE html>".length());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void every_tag_is_closed_and_every_value_escaped() throws Exception {
    Document document = parse(html);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo("small <site>.tgz");
    assertThat(html).contains("monitor:///var/log/&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void values_cannot_leave_their_attributes() throws Exception {
    String name = "\" onmouseover=\"alert(1)";
    Documentation documentation =
        SmallSite.documentation(
            Map.of(
                "apps/a/local/inputs.conf",
                "[monitor:///" + name + "]\nsourcetype = " + name + "\nindex = ' x=y\n"));
    Document document = parse(html(documentation));
    for (String tag : Set.of("a", "article", "path", "g", "text", "rect")) {
      for (int i = 0; i < document.getElementsByTagName(tag).getLength(); i++) {
        assertThat(
                document
                    .getElementsByTagName(tag)
                    .item(i)
                    .getAttributes()
                    .getNamedItem("onmouseover"))
            .isNull();
      }
    }
    assertThat(html(documentation)).contains("onmouseover=");
  }

  @Test
  void it_needs_nothing_from_elsewhere() {
    assertThat(html).doesNotContainPattern("(src|href)=\"(?!#)");
    assertThat(html).doesNotContainPattern("url\\(|@import|<link|<iframe|<object");
  }

  @Test
  void every_link_leads_to_a_place_of_the_document() {
    Set<String> places = new HashSet<>();
    Pattern.compile(" id=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(result -> result.group(1))
        .forEach(id -> assertThat(places.add(id)).as("id %s once", id).isTrue());
    assertThat(
            Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .map((MatchResult result) -> result.group(1)))
        .isNotEmpty()
        .allMatch(places::contains);
  }

  @Test
  void it_prints_with_repeated_table_heads_and_page_breaks() {
    assertThat(html)
        .contains("@media print")
        .contains("display: table-header-group")
        .contains("break-before: page")
        .contains("@page");
  }

  @Test
  void it_shows_values_with_their_lines_and_what_they_rest_on() {
    assertThat(html)
        .contains("deployment-apps/web_inputs/local/inputs.conf:1")
        .contains("Events are kept for 90 days")
        .contains("What this rests on")
        .contains("2026-01-31T12:00:00Z")
        .contains("ab".repeat(32))
        .contains("a/b.conf:3");
  }

  @Test
  void the_same_upload_gives_the_same_bytes() {
    assertThat(html(SmallSite.documentation())).isEqualTo(html);
  }

  @Test
  void what_all_pages_of_a_section_rest_on_is_said_once() {
    Documentation documentation =
        SmallSite.documentation(
            Map.of(
                "manager-apps/idx/local/indexes.conf", "[a]\nhomePath = x\n[b]\nhomePath = y\n"));
    String section = html(documentation).replaceAll("(?s).*<section id=\"indexes\">", "");
    assertThat(section.replaceAll("(?s)</section>.*", ""))
        .containsOnlyOnce("What the host itself holds")
        .contains("What all of these indexes rest on");
  }

  @Test
  void what_is_worst_comes_first() {
    assertThat(SmallSite.documentation().findings())
        .extracting(FindingGroup::worst)
        .isSorted()
        .hasSizeGreaterThan(1);
  }

  @Test
  void headings_are_in_order_and_heads_of_tables_say_what_they_head() {
    List<Integer> levels =
        Pattern.compile("<h([1-6])")
            .matcher(html)
            .results()
            .map(heading -> Integer.valueOf(heading.group(1)))
            .toList();
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
    assertThat(html).doesNotContain("<th>").doesNotContain("<th class");
  }

  @Test
  void an_empty_upload_is_a_document_too() throws Exception {
    String empty = html(SmallSite.documentation(Map.of()));
    parse(empty);
    assertThat(empty).contains("The upload shows no host.").contains("nothing to draw");
  }
}
