package io.splunkautodoc.analysis.precedence;

/** Whether to answer for what Splunk does or for what its tool prints. */
public enum View {
  /** What counts when Splunk runs: a stanza also inherits from the stanza of its type. */
  RUNTIME,
  /** What {@code btool list} shows: it leaves some of that to the reader. */
  BTOOL
}
