/**
 * What is done with a claimed run: its archives are streamed out of the object store, unpacked,
 * parsed, freed of secrets and kept, and the run is ended. The one place where blocking work
 * crosses from event loops to worker threads.
 */
@NullMarked
package io.splunkautodoc.processing;

import org.jspecify.annotations.NullMarked;
