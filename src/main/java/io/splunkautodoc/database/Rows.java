package io.splunkautodoc.database;

import io.vertx.core.Future;
import java.util.List;

/**
 * Rows of an answer whose length nobody knows, a page at a time. Has a connection until it is
 * closed. One page is asked for at a time.
 */
public interface Rows<T> {
  /** The next of them; none at the end. Fails as {@link RunRepository} does. */
  Future<List<T>> next();

  /** Gives the connection back; never fails. */
  Future<Void> close();
}
