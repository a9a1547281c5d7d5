/**
 * Which value counts: the layers of a deployment merged as Splunk merges them, every value with the
 * file and line that won and those that lost. Start at {@link
 * io.splunkautodoc.analysis.precedence.HostFiles} (whose files) and {@link
 * io.splunkautodoc.analysis.precedence.Precedence} (merged how).
 */
@NullMarked
package io.splunkautodoc.analysis.precedence;

import org.jspecify.annotations.NullMarked;
