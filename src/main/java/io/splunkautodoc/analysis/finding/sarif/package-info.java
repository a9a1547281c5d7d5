/** Findings as SARIF 2.1.0, the form in which code hosts and editors read them. */
@NullMarked
package io.splunkautodoc.analysis.finding.sarif;

import org.jspecify.annotations.NullMarked;
