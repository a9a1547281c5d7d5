package io.splunkautodoc.http.problem;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An error as its caller sees it (RFC 9457).
 *
 * @param status from 400
 * @param kind names the kind of problem for programs; empty where the status says it all
 * @param detail what is wrong and what to do
 * @param errors each refused field
 * @param headers to be sent with it
 * @param members further members of the JSON object
 */
public record Problem(
    int status,
    String kind,
    String detail,
    List<FieldError> errors,
    Map<String, String> headers,
    Map<String, Object> members) {
  private static final String KIND_PREFIX = "urn:splunk-auto-doc:problem:";

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not the status of an error: " + status);
    }
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
    members = Map.copyOf(members);
  }

  public static Problem of(int status, String kind, String detail) {
    return new Problem(status, kind, detail, List.of(), Map.of(), Map.of());
  }

  /** A request that was understood but has fields that are missing or not allowed: 422. */
  public static Problem invalid(List<FieldError> errors) {
    String detail = errors.stream().map(FieldError::toString).collect(Collectors.joining("; "));
    return new Problem(422, "invalid-request", detail, errors, Map.of(), Map.of());
  }

  public static Problem invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  public static Problem notFound(String detail) {
    return of(404, "not-found", detail);
  }

  /**
   * A trouble that may pass: 503.
   *
   * @param retryAfterSeconds when to try again
   */
  public static Problem unavailable(String detail, long retryAfterSeconds) {
    return of(503, "unavailable", detail)
        .header("Retry-After", Long.toString(Math.max(1, retryAfterSeconds)));
  }

  public Problem header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, kind, detail, errors, more, members);
  }

  public Problem member(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(status, kind, detail, errors, headers, more);
  }

  /** The exception that carries it to the router. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  /**
   * The body of the response.
   *
   * @param instance the path that was asked for
   */
  public JsonObject toJson(String instance) {
    JsonObject json =
        new JsonObject()
            .put("type", kind.isEmpty() ? "about:blank" : KIND_PREFIX + kind)
            .put("title", title(status))
            .put("status", status)
            .put("detail", detail)
            .put("instance", instance);
    members.forEach(json::put);
    if (!errors.isEmpty()) {
      JsonArray list = new JsonArray();
      errors.forEach(
          error ->
              list.add(
                  new JsonObject().put("field", error.field()).put("message", error.message())));
      json.put("errors", list);
    }
    return json;
  }

  /** As RFC 9110 names them; the library still has the names of its predecessors. */
  private static String title(int status) {
    return switch (status) {
      case 413 -> "Content Too Large";
      case 422 -> "Unprocessable Content";
      default -> HttpResponseStatus.valueOf(status).reasonPhrase();
    };
  }
}
