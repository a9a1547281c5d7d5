package io.splunkautodoc.analysis.serverclass;

/** {@code updaterRunningFilter}: whether the self-updater has to run on the client, or must not. */
public record UpdaterFilter(Said said, boolean running) {}
