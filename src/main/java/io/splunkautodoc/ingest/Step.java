package io.splunkautodoc.ingest;

/** The points of an upload's way between which a process may end; see docs/reliability.md. */
public enum Step {
  /** The bytes lie in the spool, file and name fsynced; nothing refers to them yet. */
  RECEIVED,
  /** The pending run is committed and names the spool files. */
  RECORDED,
  /** Every object is in the store, the run is still pending. */
  STORED,
  /**
   * The files rows and the status {@code stored} are committed, the spool files are still there.
   */
  COMMITTED,
  /** The spool is cleared, the sender has no answer yet. */
  CLEARED,
  /**
   * The dropped file lies in {@code .done} or {@code .failed}, its run still has the source key.
   */
  MOVED,
  /** The source key is released: nothing is left to do. */
  RELEASED
}
