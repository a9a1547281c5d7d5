package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;

/** What each part of a filter says about a client. */
record FilterResult(
    Answer onWhitelist,
    Answer onBlacklist,
    Answer byLists,
    Answer machineType,
    Answer packageType,
    Answer updater) {

  Answer answer() {
    return byLists.and(machineType).and(packageType).and(updater);
  }
}
