package io.splunkautodoc.processing.answers.text;

import io.splunkautodoc.analysis.diff.Outline;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** An answer as bytes. What is read is only what was written here: it is not checked again. */
public final class AnswerText {
  /** Items of a block: as many as compress well; a few are read where one is wanted. */
  private static final int ITEMS = 64;

  private static final byte NEWLINE = '\n';

  private AnswerText() {}

  /** For {@link #outline(Buffer)}. */
  public static Buffer of(Outline outline) {
    return packed(List.of(AnswerJson.write(outline)));
  }

  /** What {@link #of} was given. */
  public static Outline outline(Buffer packed) {
    byte[] json = unpacked(packed);
    return AnswerJson.read(json, 0, json.length, Outline.class);
  }

  /** For {@link #items}, by {@link #places}. */
  public static List<Buffer> blocks(List<?> items) {
    List<Buffer> blocks = new ArrayList<>();
    for (int from = 0; from < items.size(); from += ITEMS) {
      List<?> some = items.subList(from, Math.min(from + ITEMS, items.size()));
      blocks.add(packed(some.stream().map(AnswerJson::write).toList()));
    }
    return blocks;
  }

  /** Which blocks hold these items. */
  public static Set<Integer> places(Collection<Integer> items) {
    Set<Integer> places = new TreeSet<>();
    items.forEach(item -> places.add(item / ITEMS));
    return places;
  }

  /**
   * Some items of one block.
   *
   * @param wanted places of items; those of other blocks are left out
   */
  public static <T> Map<Integer, T> items(
      int place, Buffer block, Collection<Integer> wanted, Class<T> type) {
    byte[] lines = unpacked(block);
    Set<Integer> here = Set.copyOf(wanted);
    Map<Integer, T> items = new HashMap<>();
    int begin = 0;
    int item = place * ITEMS;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == NEWLINE) {
        if (here.contains(item)) {
          items.put(item, AnswerJson.read(lines, begin, i - begin, type));
        }
        begin = i + 1;
        item++;
      }
    }
    return items;
  }

  private static Buffer packed(List<byte[]> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      for (byte[] line : lines) {
        packing.write(line);
        packing.write(NEWLINE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }

  private static byte[] unpacked(Buffer packed) {
    try (GZIPInputStream unpacking =
        new GZIPInputStream(new ByteArrayInputStream(packed.getBytes()))) {
      return unpacking.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("not what an answer was saved as", e);
    }
  }
}
