/** Saved answers as bytes: compressed JSON, the items of an answer in blocks. */
@NullMarked
package io.splunkautodoc.processing.answers.text;

import org.jspecify.annotations.NullMarked;
