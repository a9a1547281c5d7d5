/**
 * Errors as RFC 9457 problems: what they say, and how they are written so that the connection stays
 * sound.
 */
@NullMarked
package io.splunkautodoc.http.problem;

import org.jspecify.annotations.NullMarked;
