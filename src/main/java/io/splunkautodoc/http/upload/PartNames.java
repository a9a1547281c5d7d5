package io.splunkautodoc.http.upload;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Reads the names of file parts off the bytes of a multipart body. The server's decoder puts blanks
 * for the colons, commas, semicolons and equals signs in them. Only the chunks in which a part
 * starts are searched, and those right before. Confined to the request's context.
 */
final class PartNames {
  /** More than the decoder keeps of a part's header that has not come to its end, in bytes. */
  private static final int REMEMBERED_BYTES = 128 << 10;

  private static final String DISPOSITION = "content-disposition:";

  private final String delimiter;
  private final Deque<Buffer> chunks = new ArrayDeque<>();
  private final List<String> names = new ArrayList<>();
  private long received;
  private long remembered;

  /** The offset in the body behind the last header that was read. */
  private long read;

  PartNames(String boundary) {
    delimiter = "--" + boundary;
  }

  /**
   * Takes a chunk of the body that the decoder has seen already.
   *
   * @param started how many file parts have started so far
   */
  void add(Buffer chunk, int started) {
    chunks.add(chunk);
    received += chunk.length();
    remembered += chunk.length();
    while (remembered - chunks.element().length() >= REMEMBERED_BYTES) {
      remembered -= chunks.remove().length();
    }
    if (started > names.size()) {
      search();
    }
  }

  /**
   * The names as they were sent, for each file part in its order.
   *
   * @param decoded the decoder's names, which stand for those that were not found
   */
  List<String> resolve(List<String> decoded) {
    if (names.size() != decoded.size()) {
      return decoded;
    }
    List<String> resolved = new ArrayList<>();
    for (int i = 0; i < decoded.size(); i++) {
      resolved.add(names.get(i).isEmpty() ? decoded.get(i) : names.get(i));
    }
    return resolved;
  }

  private void search() {
    Buffer joined = Buffer.buffer((int) remembered);
    chunks.forEach(joined::appendBuffer);
    String text = joined.toString(StandardCharsets.ISO_8859_1);
    long start = received - remembered;
    int from = (int) Math.max(0, read - start);
    for (int at = text.indexOf(delimiter, from); at >= 0; at = text.indexOf(delimiter, at)) {
      int end = text.indexOf("\r\n\r\n", at);
      if (end < 0) {
        return;
      }
      readHeader(text.substring(at, end));
      at = end;
      read = start + end;
    }
  }

  private void readHeader(String header) {
    header
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION))
        .findFirst()
        .ifPresent(line -> FileNameParameter.in(line).ifPresent(names::add));
  }
}
