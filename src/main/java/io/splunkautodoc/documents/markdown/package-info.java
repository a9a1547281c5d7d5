/** The documentation as a set of Markdown files that link to each other, for wikis and git. */
@NullMarked
package io.splunkautodoc.documents.markdown;

import org.jspecify.annotations.NullMarked;
