/**
 * Safe reading of what people upload: tar, plain or packed by gzip, bzip2, xz or zstd, zip, and
 * single files. {@link io.splunkautodoc.archive.ArchiveReader} tells each entry, {@link
 * io.splunkautodoc.archive.UploadRecognition} what kind an upload is, by its content and never by
 * its name alone. Nothing is written, nested archives stay closed, and every reading has limits.
 */
@NullMarked
package io.splunkautodoc.archive;

import org.jspecify.annotations.NullMarked;
