/**
 * Metrics, health, and how a log line carries its run. A leaf: it knows no other room, and any room
 * but the pure ones may use it.
 */
@NullMarked
package io.splunkautodoc.observability;

import org.jspecify.annotations.NullMarked;
