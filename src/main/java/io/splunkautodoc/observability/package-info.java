/**
 * Whether the parts that the service stands on work. A leaf: it knows no other room, and any room
 * but the pure ones may use it.
 */
@NullMarked
package io.splunkautodoc.observability;

import org.jspecify.annotations.NullMarked;
