/**
 * What Splunk itself has: the names of its keys and of the stanzas and apps that it ships. Names
 * only; what they mean is in Splunk's own documents.
 */
@NullMarked
package io.splunkautodoc.analysis.lint.names;

import org.jspecify.annotations.NullMarked;
