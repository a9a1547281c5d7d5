/**
 * Stanzas as rows of the lists that people filter: what kind each is, and the settings that matter,
 * as one file has them. What follows from several files is the analysis' business.
 */
@NullMarked
package io.splunkautodoc.processing.lists;

import org.jspecify.annotations.NullMarked;
