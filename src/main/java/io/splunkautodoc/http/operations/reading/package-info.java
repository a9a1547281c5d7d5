/** The operations on what was read out of runs. */
@NullMarked
package io.splunkautodoc.http.operations.reading;

import org.jspecify.annotations.NullMarked;
