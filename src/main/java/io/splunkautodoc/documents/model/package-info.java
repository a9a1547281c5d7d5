/**
 * What a documentation says, page by page, before it is HTML, Markdown, CSV or JSON. All texts are
 * plain: whoever writes them out escapes them.
 */
@NullMarked
package io.splunkautodoc.documents.model;

import org.jspecify.annotations.NullMarked;
