package io.splunkautodoc.database;

/** What deleting a run came to. */
public sealed interface Deleted {
  /**
   * The run and its rows are gone.
   *
   * @param objects how many objects nobody else referred to and were removed with it
   */
  record Gone(int objects) implements Deleted {}

  /** There is no such run. */
  record Unknown() implements Deleted {}

  /** The run is still on its way in; try again when its status is final. */
  record Busy(Run run) implements Deleted {}
}
