package io.splunkautodoc.documents.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.documents.SmallSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownPagesTest {
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(([^)]+)\\)");

  private final Map<String, String> pages = pages();

  private static Map<String, String> pages() {
    Map<String, StringWriter> writers = new LinkedHashMap<>();
    try {
      MarkdownPages.write(
          SmallSite.documentation(),
          name -> {
            StringWriter writer = new StringWriter();
            assertThat(writers.put(name, writer)).as("one file %s", name).isNull();
            return writer;
          });
    } catch (IOException e) {
      throw new IllegalStateException("no writer throws", e);
    }
    Map<String, String> pages = new LinkedHashMap<>();
    writers.forEach((name, writer) -> pages.put(name, writer.toString()));
    return pages;
  }

  @Test
  void every_thing_has_its_page() {
    assertThat(pages.keySet())
        .contains(
            "index.md",
            "findings.md",
            "hosts/web.md",
            "apps/deployment-apps-web-inputs.md",
            "indexes/web.md",
            "sourcetypes/shop-access.md");
  }

  @ParameterizedTest
  @CsvSource({"indexes/web.md, index-web.md", "hosts/web.md, host-web.md"})
  void pages_read_like_this(String page, String resource) throws IOException {
    try (InputStream expected =
        MarkdownPagesTest.class.getResourceAsStream("/documents/" + resource)) {
      assertThat(pages.get(page))
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void every_link_leads_to_a_page() {
    pages.forEach(
        (name, text) ->
            LINK.matcher(text)
                .results()
                .forEach(
                    link ->
                        assertThat(pages)
                            .containsKey(URI.create(name).resolve(link.group(1)).toString())));
    assertThat(LINK.matcher(pages.get("index.md")).results()).hasSizeGreaterThan(8);
  }

  @Test
  void names_cannot_be_marks_of_the_page() {
    String host = pages.get("hosts/web.md");
    assertThat(host).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(host).contains("=cmd\\|' /C calc'!A0");
    assertThat(MarkdownText.escape("1. [x](y) `z` _a_ | <b>\n# h"))
        .isEqualTo("1\\. \\[x\\](y) \\`z\\` \\_a\\_ \\| &lt;b&gt;<br># h");
    assertThat(MarkdownText.escape("- x")).isEqualTo("\\- x");
    assertThat(MarkdownText.escape("10.1.2.3")).isEqualTo("10.1.2.3");
  }

  @Test
  void the_zip_holds_the_same_files_and_the_same_bytes_in_every_time_zone() throws IOException {
    byte[] zip = zip();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(zip()).isEqualTo(zip);
    } finally {
      TimeZone.setDefault(zone);
    }
    Map<String, String> unpacked = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        unpacked.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(unpacked).isEqualTo(pages);
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkdownZip.write(SmallSite.documentation(), out);
    return out.toByteArray();
  }
}
