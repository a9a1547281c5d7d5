package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.bytes;
import static io.splunkautodoc.http.ServiceClient.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DocumentIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static ServiceClient client;
  private static int run;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    run = Fixture.read(client, "shop", "instance_etc");
  }

  @Test
  void html_is_shown_but_nothing_of_the_upload_runs_in_it() {
    HttpResponse<byte[]> html = get("html");
    assertThat(header(html, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(html, "Content-Disposition"))
        .isEqualTo("inline; filename=\"run-" + run + "-documentation.html\"");
    assertThat(header(html, "Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(header(html, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(text(html))
        .contains("Shop &lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("/srv/shop/&lt;script&gt;alert(2)&lt;/script&gt;.log")
        .doesNotContain("<script")
        .contains("<td>Splunk Auto Doc ")
        .contains("</html>");
  }

  @Test
  void markdown_is_one_text_whose_links_lead_within_it() {
    HttpResponse<byte[]> markdown = get("md");
    assertThat(header(markdown, "Content-Type")).isEqualTo("text/markdown; charset=utf-8");
    assertThat(header(markdown, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"run-" + run + "-documentation.md\"");
    assertThat(text(markdown))
        .startsWith("<a id=\"index\"></a>\n")
        .contains("<a id=\"indexes-shop\"></a>\n")
        .contains("](#indexes-shop)")
        .doesNotContain(".md)")
        .doesNotContain("<script");
  }

  @Test
  void the_zip_opens_and_has_every_page() throws IOException {
    HttpResponse<byte[]> zip = get("zip");
    assertThat(header(zip, "Content-Type")).isEqualTo("application/zip");
    Map<String, String> pages = unzip(zip.body());
    assertThat(pages).containsKeys("index.md", "findings.md", "indexes/shop.md");
    assertThat(pages.get("indexes/shop.md")).contains("90 days");
  }

  @Test
  void tables_come_together_or_one_by_one() throws IOException {
    HttpResponse<byte[]> all = get("csv");
    assertThat(header(all, "Content-Type")).isEqualTo("application/zip");
    Map<String, String> tables = unzip(all.body());
    assertThat(tables)
        .containsOnlyKeys(
            "paths.csv", "host_apps.csv", "indexes.csv", "sourcetypes.csv", "findings.csv");
    HttpResponse<byte[]> paths = get("csv?table=paths");
    assertThat(header(paths, "Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
    assertThat(header(paths, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"run-" + run + "-paths.csv\"");
    assertThat(text(paths)).isEqualTo(tables.get("paths.csv")).startsWith("host,input,");
    assertThat(client.get(path("csv?table=moods")).statusCode()).isEqualTo(422);
  }

  @Test
  void json_says_what_it_was_made_from() {
    HttpResponse<byte[]> document = get("json");
    assertThat(header(document, "Content-Type")).isEqualTo("application/json");
    JsonObject provenance = ServiceClient.json(document).getJsonObject("provenance");
    assertThat(provenance.getString("source")).isEqualTo("shop.zip");
    assertThat(provenance.getString("sha256")).hasSize(64);
    assertThat(provenance.getInteger("files")).isEqualTo(6);
  }

  @Test
  void a_document_is_sent_again_only_when_it_is_another() {
    int own = Fixture.read(client, "deployment-server", "ds_etc");
    String html = "/v1/runs/" + own + "/document.html";
    HttpResponse<byte[]> first = client.get(html);
    assertThat(first.statusCode()).isEqualTo(200);
    String tag = header(first, "ETag");
    HttpResponse<byte[]> head =
        client.send(client.request(html).method("HEAD", BodyPublishers.noBody()));
    assertThat(header(head, "ETag")).isEqualTo(tag);
    assertThat(since(html, tag)).isEqualTo(304);
    assertThat(since("/v1/runs/" + own + "/document.md", tag)).isEqualTo(200);
    client.send(
        client
            .request("/v1/runs/" + own + "/clients")
            .header("Content-Type", "text/csv")
            .PUT(BodyPublishers.ofString("name\nweb07\n")));
    assertThat(since(html, tag)).isEqualTo(200);
    assertThat(text(client.get(html))).contains("web07");
  }

  @Test
  void only_runs_that_were_read_have_documents() {
    assertThat(client.get("/v1/runs/999999/document.html").statusCode()).isEqualTo(404);
    assertThat(client.get("/v1/runs/x/document.html").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(client.get(path("docx")).statusCode()).isEqualTo(404);
    int broken = client.stored("broken.tgz", bytes("\0\1\2 no archive"));
    HttpResponse<byte[]> unread = client.get("/v1/runs/" + broken + "/document.zip");
    assertThat(unread.statusCode()).isEqualTo(409);
    assertThat(header(unread, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(unread, "Content-Disposition")).isEmpty();
  }

  private static int since(String path, String tag) {
    return client.send(client.request(path).header("If-None-Match", tag)).statusCode();
  }

  private static String path(String form) {
    return "/v1/runs/" + run + "/document." + form;
  }

  private static HttpResponse<byte[]> get(String form) {
    HttpResponse<byte[]> answer = client.get(path(form));
    assertThat(answer.statusCode()).as("%s", text(answer)).isEqualTo(200);
    return answer;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
