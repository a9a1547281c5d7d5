/** The headers around stored bytes: ranges, names, digests, entity tags. */
@NullMarked
package io.splunkautodoc.http.content;

import org.jspecify.annotations.NullMarked;
