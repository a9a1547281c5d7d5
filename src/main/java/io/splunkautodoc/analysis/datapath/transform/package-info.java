/**
 * What parsing does to events before they are indexed: the rules of {@code transforms.conf} run
 * over all events of an input at once, each rule splitting them into those that match and the
 * others.
 */
@NullMarked
package io.splunkautodoc.analysis.datapath.transform;

import org.jspecify.annotations.NullMarked;
