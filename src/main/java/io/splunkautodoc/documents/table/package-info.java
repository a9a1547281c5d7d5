/** The documentation's tables as CSV, for spreadsheets and scripts. */
@NullMarked
package io.splunkautodoc.documents.table;

import org.jspecify.annotations.NullMarked;
