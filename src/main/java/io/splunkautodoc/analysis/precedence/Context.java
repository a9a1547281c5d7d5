package io.splunkautodoc.analysis.precedence;

import org.jspecify.annotations.Nullable;

/** Who reads the configuration; decides which layers count and in which order. */
public sealed interface Context {
  /** Splunkd itself: inputs, outputs, indexes, server, and parsing at index time. */
  Context GLOBAL = new Global();

  /** Splunkd on a peer of an indexer cluster: like global, with what its manager gave it. */
  Context PEER = new Peer();

  /** Searches and views in an app, as one user sees them; null for what all its users share. */
  static Context of(String app, @Nullable String user) {
    return new InApp(app, user);
  }

  record Global() implements Context {}

  record Peer() implements Context {}

  /**
   * Reading in an app.
   *
   * @param user whose own objects come first; null for nobody's
   */
  record InApp(String app, @Nullable String user) implements Context {}
}
