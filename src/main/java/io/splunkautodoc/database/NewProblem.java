package io.splunkautodoc.database;

/**
 * Something that is wrong in a configuration file.
 *
 * @param kind short and stable
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param line from 1
 */
public record NewProblem(String kind, String severity, int line, String detail) {}
