/**
 * Puts the parts together by hand, starts and stops them in order, and is the command line. The
 * only room that knows all others.
 */
@NullMarked
package io.splunkautodoc.boot;

import org.jspecify.annotations.NullMarked;
