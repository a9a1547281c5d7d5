/** Where a host sends its events: the groups of {@code outputs.conf}, and its own indexes. */
@NullMarked
package io.splunkautodoc.analysis.datapath.output;

import org.jspecify.annotations.NullMarked;
