package io.splunkautodoc.database;

/** What asking for a run to be read came to. */
public sealed interface ParseRequest {
  /** It waits for a worker; what an earlier reading left is kept until it begins. */
  record Accepted(Run run) implements ParseRequest {}

  /** It is on its way in, or being read already. */
  record Busy(Run run) implements ParseRequest {}

  /** It failed before any of its files was stored: there is nothing to read. */
  record NothingStored(Run run) implements ParseRequest {}

  /** There is no such run. */
  record Unknown() implements ParseRequest {}
}
