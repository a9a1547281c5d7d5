/** What is mended on a connection before the HTTP server sees it. */
@NullMarked
package io.splunkautodoc.http.wire;

import org.jspecify.annotations.NullMarked;
