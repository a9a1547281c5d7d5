/**
 * The benchmarks: how fast the running service is, as ratios to what the same machine does in the
 * same run. {@code mvn -Pbench verify} prints them as one table; docs/benchmarks.md says how to
 * read it.
 */
@NullMarked
package io.splunkautodoc.bench;

import org.jspecify.annotations.NullMarked;
