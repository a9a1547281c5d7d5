/** Which stanzas of {@code props.conf} count for an event, and which of their values wins. */
@NullMarked
package io.splunkautodoc.analysis.datapath.props;

import org.jspecify.annotations.NullMarked;
