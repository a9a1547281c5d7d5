package io.splunkautodoc.dropfolder;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Why a file can never be taken, as its owner reads it.
 *
 * @param status the HTTP status that the same upload would get
 * @param detail what to do
 */
record Reason(String title, int status, String detail) {
  /** For a file that a stopped process had refused: its own reason is gone, the run has it. */
  static final Reason SEE_RUN = unprocessable("failed", "The run says why; see the instance.");

  static Reason unprocessable(String title, String detail) {
    return new Reason(title, 422, detail);
  }

  /** As RFC 9457 has it. */
  JsonObject problem(String instance) {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("instance", instance);
  }

  /** A URI for a file of the share: {@code drop:/<path in the share>}. */
  static String instanceOf(String relativePath) {
    try {
      return new URI("drop", null, "/" + relativePath, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "drop:/";
    }
  }
}
