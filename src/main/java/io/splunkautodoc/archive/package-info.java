/**
 * Safe reading of what people upload: tar, tar.gz, tar.bz2, zip and single files. Today it finds
 * out what kind an upload is, by looking at entry names and never at the file's own name alone.
 * Nothing is written, nested archives stay closed, and every reading has limits.
 */
@NullMarked
package io.splunkautodoc.archive;

import org.jspecify.annotations.NullMarked;
