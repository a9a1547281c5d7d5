package io.splunkautodoc.http;

/**
 * Where the server listens and what it takes.
 *
 * @param port 0 picks a free one
 * @param maxUploadBytes the setting {@code limits.upload-bytes}, more than zero
 */
public record HttpSettings(String host, int port, long maxUploadBytes) {
  public HttpSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not in 0..65535");
    }
    if (maxUploadBytes < 1) {
      throw new IllegalArgumentException("an upload has to be allowed at least one byte");
    }
  }
}
