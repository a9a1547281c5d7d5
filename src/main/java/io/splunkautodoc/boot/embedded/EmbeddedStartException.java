package io.splunkautodoc.boot.embedded;

/** An embedded part cannot be started or stopped; the message names the part. */
public final class EmbeddedStartException extends RuntimeException {
  EmbeddedStartException(String part, Throwable cause) {
    super(part + ": " + cause.getMessage(), cause);
  }
}
