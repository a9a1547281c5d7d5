package io.splunkautodoc.dropfolder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A route file as it was read.
 *
 * @param shownName for messages: the path, or the name of a bundled one
 * @param bytes its content; not changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent")
record RouteFile(String shownName, byte[] bytes) {

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether it has a route of this id. */
  boolean declares(String routeId) {
    return !routeId.isEmpty()
        && Pattern.compile("(?m)\\bid:\\s*[\"']?" + Pattern.quote(routeId) + "[\"']?\\s*$")
            .matcher(text())
            .find();
  }

  /** The first line with this text, from 1; 0 where there is none. */
  int lineOf(String wanted) {
    List<String> lines = text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(wanted)) {
        return i + 1;
      }
    }
    return 0;
  }
}
