/**
 * What changed from one upload to the next. Starts from content hashes, so that what did not change
 * costs nothing. Every difference is mirrored by the difference the other way.
 */
@NullMarked
package io.splunkautodoc.analysis.diff;

import org.jspecify.annotations.NullMarked;
