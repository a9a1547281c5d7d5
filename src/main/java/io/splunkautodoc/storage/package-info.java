/**
 * The object store: the port, and its side of Camel and S3. The bytes of an upload are kept under
 * the SHA-256 of their content, so storing twice is free and a retry is harmless.
 */
@NullMarked
package io.splunkautodoc.storage;

import org.jspecify.annotations.NullMarked;
