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

  /** The block that a place is in. */
  long of(SearchQuery.Place place) {
    return place.contentId() >> bits;
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

  /** What the index has for blocks. */
  Long[] keys(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .map(block -> this == LARGE ? ~block : block)
        .boxed()
        .toArray(Long[]::new);
  }
}
