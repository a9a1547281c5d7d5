/**
 * Runs the analyses over an upload and puts what they say into pages. Start at {@link
 * io.splunkautodoc.documents.build.DocumentBuilder}. The same upload gives the same pages.
 */
@NullMarked
package io.splunkautodoc.documents.build;

import org.jspecify.annotations.NullMarked;
