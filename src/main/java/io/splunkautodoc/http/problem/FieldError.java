package io.splunkautodoc.http.problem;

/**
 * One refused field of a request.
 *
 * @param field its name in the request
 * @param message what is wrong with it and what is allowed
 */
public record FieldError(String field, String message) {
  @Override
  public String toString() {
    return field + ": " + message;
  }
}
