package io.splunkautodoc.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the directory at the end of a zip says of its members' types: there alone a packer on Unix
 * tells a link from a file. Takes the bytes as they come by, from somewhat before the directory on;
 * what looks like one and is none is passed over. Not thread-safe.
 */
final class ZipDirectory {
  private static final int MEMBER = 0x02014b50;
  private static final int FIXED = 46;
  private static final int SIGNATURE = 4;

  /** Fields of a member, by their offsets. */
  private static final int HOST = 5;

  private static final int NAME_LENGTH = 28;
  private static final int EXTRA_LENGTH = 30;
  private static final int COMMENT_LENGTH = 32;
  private static final int MODE = 40;

  private static final int UNIX = 3;
  private static final int MAC_OS = 19;
  private static final int FORMAT = 0xf000;
  private static final int LINK = 0xa000;
  private static final int FILE = 0x8000;
  private static final int FOLDER = 0x4000;

  /** Links and devices without end take no more memory than files do. */
  private static final int MOST = 100_000;

  private final Charset charset;
  private final Map<String, Member.Type> types = new HashMap<>();
  private ByteBuffer waiting = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN).flip();
  private boolean found;
  private boolean ended;

  /**
   * @param charset of names that are no UTF-8
   */
  ZipDirectory(Charset charset) {
    this.charset = charset;
  }

  /** Forgets what came before. */
  void begin() {
    waiting.clear().flip();
    types.clear();
    found = false;
    ended = false;
  }

  /** Members that are neither files nor folders, by their names. */
  Map<String, Member.Type> types() {
    return types;
  }

  void take(byte[] bytes, int offset, int length) {
    if (ended || length == 0) {
      return;
    }
    append(bytes, offset, length);
    while (found ? member() : begins()) {
      // On to the next.
    }
  }

  private void append(byte[] bytes, int offset, int length) {
    if (waiting.capacity() - waiting.limit() < length) {
      byte[] kept = Arrays.copyOfRange(waiting.array(), waiting.position(), waiting.limit());
      int room = Math.max(waiting.capacity(), 2 * (kept.length + length));
      waiting = ByteBuffer.allocate(room).order(ByteOrder.LITTLE_ENDIAN).put(kept).flip();
    }
    System.arraycopy(bytes, offset, waiting.array(), waiting.limit(), length);
    waiting.limit(waiting.limit() + length);
  }

  /** Whether a member may begin here. */
  private boolean begins() {
    while (waiting.remaining() >= SIGNATURE) {
      if (waiting.getInt(waiting.position()) == MEMBER) {
        found = true;
        return true;
      }
      waiting.get();
    }
    return false;
  }

  /** Whether one was taken, or is to be searched for anew. */
  private boolean member() {
    if (waiting.remaining() < SIGNATURE) {
      return false;
    }
    int at = waiting.position();
    if (waiting.getInt(at) != MEMBER) {
      // Its end, or never one: the end's own signatures all begin with PK.
      ended = waiting.get(at) == 'P' && waiting.get(at + 1) == 'K';
      found = false;
      if (!ended) {
        types.clear();
      }
      return !ended;
    }
    if (waiting.remaining() < FIXED) {
      return false;
    }
    int name = waiting.getShort(at + NAME_LENGTH) & 0xffff;
    int extra = waiting.getShort(at + EXTRA_LENGTH) & 0xffff;
    int comment = waiting.getShort(at + COMMENT_LENGTH) & 0xffff;
    int length = FIXED + name + extra + comment;
    if (waiting.remaining() < length) {
      return false;
    }
    keep(at, name);
    waiting.position(at + length);
    return true;
  }

  private void keep(int at, int nameLength) {
    byte host = waiting.get(at + HOST);
    int format = waiting.getShort(at + MODE) & FORMAT;
    boolean plain = format == 0 || format == FILE || format == FOLDER;
    if (plain || (host != UNIX && host != MAC_OS) || types.size() >= MOST) {
      return;
    }
    byte[] name = Arrays.copyOfRange(waiting.array(), at + FIXED, at + FIXED + nameLength);
    types.put(
        Names.decoded(name, charset), format == LINK ? Member.Type.LINK : Member.Type.SPECIAL);
  }
}
