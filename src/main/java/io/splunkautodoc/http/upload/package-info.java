/**
 * Taking bodies in: multipart and raw, streamed into the spool, given up as a whole where anything
 * is wrong.
 */
@NullMarked
package io.splunkautodoc.http.upload;

import org.jspecify.annotations.NullMarked;
