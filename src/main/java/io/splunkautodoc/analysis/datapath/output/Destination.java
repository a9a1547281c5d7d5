package io.splunkautodoc.analysis.datapath.output;

/** One place where events go; several of them get a copy each. */
public sealed interface Destination {
  /** A group of receivers. */
  record ToGroup(OutputGroup group) implements Destination {}

  /** A group that is asked for and that no file defines, or one that is switched off. */
  record Nowhere(String group, String why) implements Destination {}

  /** The host's own indexes. */
  record Here() implements Destination {}
}
