/**
 * Where every input's events end up: from the host that reads them over the rules of the first
 * instance that parses them to an index or a group of receivers, with the conditions and the lines
 * that say so.
 */
@NullMarked
package io.splunkautodoc.analysis.datapath;

import org.jspecify.annotations.NullMarked;
