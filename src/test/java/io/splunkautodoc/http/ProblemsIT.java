package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.header;
import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsIT {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private final ServiceClient client = new ServiceClient(SERVICE);

  @ParameterizedTest
  @CsvSource({
    "/v1/runs/0, 400",
    "/v1/runs/-1, 400",
    "/v1/runs/abc, 422",
    "/v1/runs/2147483647, 404",
    "/v1/runs/2147483647/files, 404",
    "/v1/runs/2147483647/events, 404",
    "/v1/runs?page=0, 422",
    "/v1/runs?per_page=101, 422",
    "/v1/uploads, 405",
    "/v1/nothing, 404"
  })
  void every_error_is_a_problem(String path, int status) {
    HttpResponse<byte[]> response = client.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(response).getInteger("status")).isEqualTo(status);
  }

  @Test
  void the_whole_service_is_ready() {
    assertThat(client.get("/readyz").statusCode()).isEqualTo(200);
    assertThat(json(client.get("/health")).fieldNames())
        .containsExactly("status", "timestamp", "version", "database", "storage", "drop");
    assertThat(new String(client.get("/metrics").body(), StandardCharsets.UTF_8))
        .contains("# TYPE");
  }
}
