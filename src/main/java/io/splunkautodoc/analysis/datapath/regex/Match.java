package io.splunkautodoc.analysis.datapath.regex;

/** Whether something fits a pattern, as far as the upload can tell. */
public enum Match {
  YES,
  NO,
  /** For some texts only, or it cannot be told. */
  MAYBE
}
