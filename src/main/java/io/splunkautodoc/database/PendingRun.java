package io.splunkautodoc.database;

import java.util.List;

/** A run that its node has to carry on, with what lies in the spool for it. */
public record PendingRun(Run run, List<PendingFile> files) {
  public PendingRun {
    files = List.copyOf(files);
  }
}
