package io.splunkautodoc.analysis.datapath.output;

/** One place where events go; several of them get a copy each. */
public sealed interface Destination {
  /** A group of receivers. */
  record ToGroup(OutputGroup group) implements Destination {}

  /**
   * None of the groups that are asked for takes anything.
   *
   * @param why the groups, each with what is wrong with it
   */
  record Nowhere(String why) implements Destination {}

  /** The host's own indexes. */
  record Here() implements Destination {}
}
