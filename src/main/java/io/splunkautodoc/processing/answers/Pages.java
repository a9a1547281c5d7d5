package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.Rows;
import java.util.List;
import java.util.function.Consumer;

/** Looks at rows page by page, on a thread that may block. */
final class Pages {
  private Pages() {}

  /** Each of the rows, in their order; closes them. */
  static <T> void each(Rows<T> rows, Consumer<T> consumer) {
    try {
      List<T> page = Blocking.result(rows.next());
      while (!page.isEmpty()) {
        page.forEach(consumer);
        page = Blocking.result(rows.next());
      }
    } finally {
      Blocking.result(rows.close());
    }
  }
}
