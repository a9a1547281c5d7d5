package io.splunkautodoc.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.DatabaseUnavailableException;
import io.vertx.core.VertxException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void it_has_the_members_of_rfc_9457() {
    Problem problem = Problem.of(404, "not-found", "There is no such run.").member("run_id", 7);
    assertThat(problem.toJson("/v1/runs/7"))
        .isEqualTo(
            new JsonObject()
                .put("type", "urn:splunk-auto-doc:problem:not-found")
                .put("title", "Not Found")
                .put("status", 404)
                .put("detail", "There is no such run.")
                .put("instance", "/v1/runs/7")
                .put("run_id", 7));
  }

  @Test
  void refused_fields_are_listed_and_stand_in_the_detail() {
    Problem problem =
        Problem.invalid(
            List.of(new FieldError("type", "is missing"), new FieldError("file", "is missing")));
    JsonObject json = problem.toJson("/v1/uploads");
    assertThat(json.getString("detail")).isEqualTo("type: is missing; file: is missing");
    assertThat(json.getJsonArray("errors"))
        .isEqualTo(
            new JsonArray()
                .add(new JsonObject().put("field", "type").put("message", "is missing"))
                .add(new JsonObject().put("field", "file").put("message", "is missing")));
  }

  @Test
  void an_error_of_our_own_says_nothing_of_its_inside() {
    Problem problem =
        Failures.problem(500, new IllegalStateException("password=secret"), "GET /v1/runs");
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.toJson("/v1/runs").encode())
        .doesNotContain("secret")
        .doesNotContain("IllegalState");
    assertThat(problem.members()).containsKey("error_id");
  }

  @Test
  void a_client_that_is_gone_is_no_error_of_ours() {
    for (Throwable gone :
        List.of(new ClosedChannelException(), new VertxException("Connection was closed"))) {
      assertThat(Failures.problem(500, gone, "GET /v1/runs/1").members())
          .doesNotContainKey("error_id");
    }
  }

  @Test
  void an_absent_database_is_a_trouble_that_may_pass() {
    Problem problem =
        Failures.problem(
            500,
            new DatabaseUnavailableException("10.0.0.1 refused", new IllegalStateException()),
            "GET /v1/runs");
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.headers()).containsKey("Retry-After");
    assertThat(problem.detail()).doesNotContain("10.0.0.1");
  }
}
