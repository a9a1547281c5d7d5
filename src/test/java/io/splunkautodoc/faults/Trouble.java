package io.splunkautodoc.faults;

/** What can be done to a running cluster, and how likely it is to be done next. */
enum Trouble {
  /** A process ends at once, wherever it is. */
  KILL(62),
  /** PostgreSQL stops in an orderly way for a few seconds. */
  DATABASE_STOPPED(3),
  /** PostgreSQL ends at once and recovers from its log. */
  DATABASE_CRASHED(2),
  /** The object store stops for a few seconds. */
  STORE_STOPPED(3),
  /** Every connection of a node to a server is reset. */
  CUT(10),
  /** A node is refused by a server for a few seconds. */
  REFUSED(4),
  /** A node's bytes to and from a server take longer for a few seconds. */
  SLOW(6),
  /** A node's bytes to and from a server get nowhere for a few seconds. */
  STALLED(4),
  /** A node's disk is full for a few seconds. */
  DISK_FULL(6);

  final int weight;

  Trouble(int weight) {
    this.weight = weight;
  }
}
