/** The documentation as one HTML file that needs nothing beside it, on paper as on screens. */
@NullMarked
package io.splunkautodoc.documents.html;

import org.jspecify.annotations.NullMarked;
