package io.splunkautodoc.ingest;

/** What is known of a dropped file before it is read. */
public sealed interface Whereabouts {
  /** Nobody has it in hand: it is to be read and offered. */
  record Free() implements Whereabouts {}

  /** A node that lives has it on its way. */
  record OnItsWay(int runId) implements Whereabouts {}

  /** It is a run already, {@code Stored} or {@code Failed}; only its file is still here. */
  record Ended(IngestOutcome outcome) implements Whereabouts {}
}
