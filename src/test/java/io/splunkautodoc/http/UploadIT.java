package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.bytes;
import static io.splunkautodoc.http.ServiceClient.header;
import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.splunkautodoc.http.content.ReprDigest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadIT {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private final ServiceClient client = new ServiceClient(SERVICE);

  @Test
  void a_form_with_two_files_is_stored_and_acknowledged() {
    HttpResponse<byte[]> response =
        client.post(
            new Multipart()
                .file("a.tgz", "one")
                .field("type", "app_bundle")
                .file("b.tgz", "two")
                .field("label", "prod")
                .closed());
    assertThat(response.statusCode()).isEqualTo(201);
    JsonObject run = json(response);
    assertThat(header(response, "Location")).isEqualTo("/v1/runs/" + run.getInteger("id"));
    assertThat(run.getString("status")).isEqualTo("stored");
    assertThat(run.getString("label")).isEqualTo("prod");
    assertThat(run.getString("source")).isEqualTo("http");
    JsonObject files = json(client.get("/v1/runs/" + run.getInteger("id") + "/files"));
    assertThat(files.getJsonArray("files"))
        .extracting(file -> ((JsonObject) file).getString("original_name"))
        .containsExactly("a.tgz", "b.tgz");
    assertThat(client.spooled()).isZero();
  }

  @Test
  void a_large_raw_body_comes_back_byte_by_byte() {
    byte[] body = new byte[20_000_000];
    new Random(42).nextBytes(body);
    String sha256 = MemoryIngest.sha256(Buffer.buffer(body));
    HttpResponse<byte[]> response =
        client.send(
            client
                .request("/v1/uploads/big.bin?type=instance_etc")
                .header("Repr-Digest", ReprDigest.write(sha256))
                .PUT(BodyPublishers.ofByteArray(body)));
    assertThat(response.statusCode()).isEqualTo(201);
    int run = json(response).getInteger("id");
    JsonObject file = client.file(run);
    assertThat(file.getString("sha256")).isEqualTo(sha256);
    String content = "/v1/runs/" + run + "/files/" + file.getInteger("id") + "/content";
    assertThat(client.get(content).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "..%2F..%2Fetc%2Fpasswd, ../../etc/passwd",
    "C:%5Cx%5Cy.tgz, C:\\x\\y.tgz",
    "%F0%9F%9A%80.tgz, 🚀.tgz",
    "a%00b.tgz, a␀b.tgz",
    "%0D%0Ax.tgz, '\r\nx.tgz'"
  })
  void any_name_is_shown_as_it_came_and_stored_under_a_safe_one(String sent, String shown) {
    HttpResponse<byte[]> response = client.put(sent + "?type=single_conf", bytes("[x]" + sent));
    assertThat(response.statusCode()).isEqualTo(201);
    JsonObject file = client.file(json(response).getInteger("id"));
    assertThat(file.getString("original_name")).isEqualTo(shown);
    assertThat(file.getString("path")).doesNotContainPattern("[/\\\\\\x00-\\x1f]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\x\\y.tgz", "a=b;c,d:e.tgz", "../../etc/passwd", "🚀 größe.tgz"})
  void a_form_shows_a_name_as_it_was_sent(String name) {
    HttpResponse<byte[]> response =
        client.post(new Multipart().file(name, "x").field("type", "app_bundle").closed());
    assertThat(response.statusCode()).isEqualTo(201);
    JsonObject file = client.file(json(response).getInteger("id"));
    assertThat(file.getString("original_name")).isEqualTo(name);
  }

  @Test
  void a_name_of_2000_characters_is_shortened_only_where_it_is_stored() {
    String name = "ü".repeat(1_990) + ".tgz";
    HttpResponse<byte[]> response =
        client.post(new Multipart().file(name, "x").field("type", "ds_etc").closed());
    JsonObject file = client.file(json(response).getInteger("id"));
    assertThat(file.getString("original_name")).isEqualTo(name);
    assertThat(file.getString("path").length()).isLessThanOrEqualTo(1_024);
  }
}
