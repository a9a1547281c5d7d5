package io.splunkautodoc.database;

import java.util.stream.LongStream;

/** How {@code ix_stanzas_words} divides the ids of contents: blocks whose ids follow each other. */
enum ContentBlocks {
  SMALL(8, "%s"),
  LARGE(12, "~(%s)");

  /** What the index has for each stanza. */
  static final String INDEXED = "ARRAY[content_id >> 8, ~(content_id >> 12)]";

  private final int bits;
  private final String key;

  ContentBlocks(int bits, String key) {
    this.bits = bits;
    this.key = key;
  }

  /** The block of the stanza before a place, in the order of the file; that is found next. */
  long of(SearchQuery.Place place) {
    return (place.position() == 0 ? place.contentId() - 1 : place.contentId()) >> bits;
  }

  /** The first of the small blocks in one of these. */
  long firstSmall(long block) {
    return block << (bits - SMALL.bits);
  }

  /** Behind all stanzas of a block, in the order of a search. */
  SearchQuery.Place end(long block) {
    return new SearchQuery.Place(block << bits, 0);
  }

  /** The first of these blocks in the large one that a block is in; 0 for the large ones. */
  long firstAround(long block) {
    return this == LARGE ? 0 : block >> (LARGE.bits - bits) << (LARGE.bits - bits);
  }

  /** What the index has for a block that a statement has. */
  String key(String block) {
    return key.formatted(block);
  }

  /**
   * What the index has for small blocks, as few as tell them: those that fill a large one are it.
   */
  static Long[] keys(long first, long last) {
    int shift = LARGE.bits - SMALL.bits;
    long firstWhole = (first + (1L << shift) - 1) >> shift;
    long behindWhole = (last + 1) >> shift;
    if (firstWhole >= behindWhole) {
      return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
    }
    LongStream before = LongStream.range(first, firstWhole << shift);
    LongStream whole = LongStream.range(firstWhole, behindWhole).map(block -> ~block);
    LongStream behind = LongStream.rangeClosed(behindWhole << shift, last);
    return LongStream.concat(before, LongStream.concat(whole, behind)).boxed().toArray(Long[]::new);
  }
}
