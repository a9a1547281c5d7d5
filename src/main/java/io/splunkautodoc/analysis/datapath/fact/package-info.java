/** Values that an analysis found, with the lines that say so and what they rest on. */
@NullMarked
package io.splunkautodoc.analysis.datapath.fact;

import org.jspecify.annotations.NullMarked;
