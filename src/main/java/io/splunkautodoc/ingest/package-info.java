/**
 * The use case of the service's front: accept, spool, store, record. One way for both doors; a
 * run's life cycle as sealed states; what a start repairs.
 */
@NullMarked
package io.splunkautodoc.ingest;

import org.jspecify.annotations.NullMarked;
