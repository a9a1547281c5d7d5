package io.splunkautodoc.dropfolder;

import org.jspecify.annotations.Nullable;

/** A route file cannot be used; the message is one line with the file's name and line. */
public final class RouteFileException extends Exception {
  private static final long serialVersionUID = 1L;

  public RouteFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public RouteFileException(String message) {
    super(message);
  }
}
