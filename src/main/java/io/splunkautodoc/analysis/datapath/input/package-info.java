/** Inputs: what each reads, under which source, sourcetype, host and index it starts. */
@NullMarked
package io.splunkautodoc.analysis.datapath.input;

import org.jspecify.annotations.NullMarked;
