/**
 * Splunk's configuration files as values: bytes become stanzas with keys and values, each with its
 * line, and problems. Pure: it imports only the JDK, and never throws for what a user wrote.
 */
@NullMarked
package io.splunkautodoc.conf;

import org.jspecify.annotations.NullMarked;
