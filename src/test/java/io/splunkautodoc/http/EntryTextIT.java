package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single files of an archive, without their secrets. */
class EntryTextIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final String PROPS = "deployment-apps/TA-web/default/props.conf";

  private static ContentClient content;
  private static String entries;

  @BeforeAll
  static void upload() {
    content = new ContentClient(SERVICE);
    entries = "/v1/runs/" + content.read("ds_etc", "small.tgz", SmallEtc.tgz()) + "/entries/";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PROPS,
        "deployment-apps%2FTA-web%2Fdefault%2Fprops.conf",
        "deployment-apps/TA-web%2fdefault/props.conf"
      })
  void a_file_is_shown_as_it_stands_however_its_slashes_are_written(String path)
      throws IOException {
    HttpResponse<byte[]> response = content.client.get(entries + path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(ServiceClient.header(response, "Content-Type"))
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(ContentClient.text(response))
        .isEqualTo(Files.readString(SmallEtc.FOLDER.resolve("etc").resolve(PROPS)));
  }

  @Test
  void secrets_are_marked_also_in_comments() {
    String text = ContentClient.text(content.client.get(entries + "system/local/server.conf"));
    assertThat(text.lines().toList())
        .hasSize(7)
        .contains("serverName = deploy-1")
        .anyMatch(line -> line.startsWith("pass4SymmKey = <redacted plain"))
        .anyMatch(line -> line.startsWith("# pass4SymmKey = <redacted plain"));
    assertThat(text).doesNotContain("HiddenPhrase42");
  }

  @Test
  void a_spec_is_shown() {
    assertThat(
            ContentClient.text(
                content.client.get(entries + "deployment-apps/TA-web/README/web.conf.spec")))
        .contains("url = <string>");
  }

  @ParameterizedTest
  @CsvSource({
    "auth/splunk.secret, 403",
    "deployment-apps/TA-web/bin/run.sh, 415",
    "deployment-apps/TA-web/lookups/codes.csv, 415",
    "deployment-apps/TA-web/default/none.conf, 404",
    "%2e%2e/passwd, 404"
  })
  void what_is_not_shown_says_why(String path, int status) {
    assertThat(content.problem(entries + path, status).getString("detail")).isNotEmpty();
  }

  @Test
  void a_text_that_the_caller_has_is_not_sent_again() {
    String tag = ServiceClient.header(content.client.get(entries + PROPS), "ETag");
    HttpResponse<byte[]> again =
        content.client.send(content.client.request(entries + PROPS).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void a_single_file_is_shown_also_where_it_came_packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(ServiceClient.bytes("[tcpout]\ntoken = quiteHidden42\n"));
    }
    int id = content.read("single_conf", "outputs.conf.gz", packed.toByteArray());
    String path = content.rows("/v1/runs/" + id + "/entries", "entries").get(0).getString("path");
    String text = ContentClient.text(content.client.get("/v1/runs/" + id + "/entries/" + path));
    assertThat(text).startsWith("[tcpout]\ntoken = <redacted plain");
  }
}
