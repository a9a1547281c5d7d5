package io.splunkautodoc.database;

/**
 * Something that is wrong with a run's archives.
 *
 * @param kind short and stable
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param path of the entry, or of the uploaded file
 */
public record RunProblem(int position, String kind, String severity, String path, String detail) {}
