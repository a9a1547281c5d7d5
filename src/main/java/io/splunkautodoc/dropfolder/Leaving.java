package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A file on its way out of the share, under a hidden name beside its old one. Between looking at a
 * file and moving it, another may have taken its name; only what was moved can be looked at for
 * sure. The hidden name tells whoever finds it after a crash what was to be done:
 *
 * <pre>.leaving-(done|failed)-(run id)-(what the file looked like)-(name)</pre>
 *
 * @param runId 0 where the file became no run
 */
record Leaving(Path hidden, boolean done, int runId, String looks, String name) {
  static final String PREFIX = ".leaving-";

  /** Bytes that the prefix takes of a name. */
  private static final int ROOM = 64;

  private static final Pattern NAME =
      Pattern.compile("\\.leaving-(done|failed)-(\\d{1,9})-([0-9a-f]{16})-(.+)", Pattern.DOTALL);

  /**
   * Takes whatever has the name now.
   *
   * @param state the file that was read
   */
  static Leaving begin(Path file, FileState state, boolean done, int runId) throws IOException {
    String name = DropNames.fitting("", DropNames.nameOf(file), ROOM);
    String tag = PREFIX + (done ? "done-" : "failed-") + runId + "-" + looks(state) + "-";
    Path hidden = file.resolveSibling(tag + name);
    Files.move(file, hidden);
    return new Leaving(hidden, done, runId, looks(state), name);
  }

  /** What a hidden name says. */
  static Optional<Leaving> of(Path hidden) {
    Matcher said = NAME.matcher(DropNames.nameOf(hidden));
    return said.matches()
        ? Optional.of(
            new Leaving(
                hidden,
                said.group(1).equals("done"),
                Integer.parseInt(said.group(2)),
                said.group(3),
                said.group(4)))
        : Optional.empty();
  }

  /** Whether it is the file that was read. */
  boolean isTheOneRead() throws IOException {
    return looks(FileState.of(hidden)).equals(looks);
  }

  /** Gives it its name back, or one like it where that is taken: it is a file of its own. */
  Path putBack() throws IOException {
    Path visible = hidden.resolveSibling(name);
    for (int number = 2; !tookName(visible); number++) {
      visible = hidden.resolveSibling(Departure.numbered(name, number));
    }
    return visible;
  }

  /** Unlike a move, a link never replaces what has come meanwhile. */
  private boolean tookName(Path visible) throws IOException {
    try {
      Files.createLink(visible, hidden);
      Files.delete(hidden);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      Files.move(hidden, visible);
      return true;
    }
  }

  private static String looks(FileState state) {
    CRC32C sum = new CRC32C();
    // Nodes number the device of a share each in their own way.
    String file = String.valueOf(state.fileKey()).replaceFirst("dev=[^,)]*", "");
    String text = state.size() + "\0" + state.modified() + "\0" + file;
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x%08x", sum.getValue(), (int) state.size());
  }
}
