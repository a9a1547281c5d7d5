package io.splunkautodoc.database;

import io.splunkautodoc.conf.Problem;

/**
 * A problem of one configuration file of a run.
 *
 * @param entry the file's position in the run
 * @param position of the problem in the file
 * @param path below the {@code etc/}
 */
public record ReadProblem(int entry, int position, String path, Problem problem) {}
