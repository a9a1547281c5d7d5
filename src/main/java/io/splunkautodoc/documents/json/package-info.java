/** The documentation as JSON, page by page as the model has it. */
@NullMarked
package io.splunkautodoc.documents.json;

import org.jspecify.annotations.NullMarked;
