package io.splunkautodoc.database;

import io.splunkautodoc.database.SearchQuery.Place;
import io.splunkautodoc.database.SearchSteps.Step;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way of one search from the newest stanzas to the oldest, until a page is full, nothing is
 * left, or its time is over. Used by one search; its steps follow each other.
 */
final class SearchWalk {
  /** Looked through before the index is asked; about 1 ms of work. */
  private static final int FIRST = 1_500;

  /** Looked through where the words are in many stanzas; about 5 ms. */
  private static final int NEXT = 5_000;

  /** As many as are worth looking through for a page. */
  private static final int WORTH = 15_000;

  /** How many times fewer blocks are asked for where they have too much. */
  private static final int SHRINKING = 8;

  private static final Place BEGINNING = new Place(Long.MAX_VALUE, Integer.MAX_VALUE);

  private final SearchQuery query;
  private final long deadline;
  private final List<Place> hits = new ArrayList<>();
  private Place at;
  private boolean ended;

  /** Of those words, the index is asked for the ones before the last only. */
  private boolean byLeading;

  /**
   * @param time after which no other step begins
   */
  SearchWalk(SearchQuery query, Duration time) {
    this.query = query;
    this.at = Objects.requireNonNullElse(query.before(), BEGINNING);
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /** Those that were found, no more than a page. */
  List<Place> hits() {
    return hits.subList(0, Math.min(hits.size(), query.limit()));
  }

  /** Where the next page begins; null where there is none. */
  @Nullable Place next() {
    if (hits.size() > query.limit()) {
      return hits.get(query.limit() - 1);
    }
    return ended ? null : at;
  }

  Future<Void> go(SearchSteps steps) {
    // An app has not many files, most often.
    return query.app() == null
        ? inOrder(steps, FIRST).compose(v -> whileDense(steps, FIRST)).compose(v -> byIndex(steps))
        : inContents(steps).compose(v -> byIndex(steps));
  }

  /** Goes on where the index took too long, as many words begin with the last one. */
  Future<Void> goOn(SearchSteps steps) {
    if (query.leadingWords().isEmpty() || byLeading) {
      return through(steps);
    }
    byLeading = true;
    return through(steps).compose(v -> byRanges(steps));
  }

  /** Goes on as long as that is to fill the page soon. */
  private Future<Void> whileDense(SearchSteps steps, int seen) {
    boolean isWorth = (long) seen * missing() <= (long) (WORTH - seen) * hits.size();
    return isOver() || !isWorth
        ? Future.succeededFuture()
        : inOrder(steps, NEXT).compose(v -> whileDense(steps, seen + NEXT));
  }

  private Future<Void> byIndex(SearchSteps steps) {
    if (isOver()) {
      return Future.succeededFuture();
    }
    String leading = query.leadingWords();
    Future<Boolean> few = leading.isEmpty() ? Future.succeededFuture(false) : steps.isRare(leading);
    return few.compose(
            isRare -> {
              byLeading = isRare;
              return isRare ? few : steps.isRare(query.wholeWords());
            })
        .compose(isRare -> isRare ? found(steps, ContentBlocks.LARGE, 0) : byRanges(steps))
        .compose(v -> byRanges(steps));
  }

  private Future<Void> byRanges(SearchSteps steps) {
    return isOver()
        ? Future.succeededFuture()
        : quiet(steps, ContentBlocks.LARGE).compose(v -> byRanges(steps));
  }

  private Future<Void> quiet(SearchSteps steps, ContentBlocks blocks) {
    return steps
        .quiet(blocks, byLeading ? query.leadingWords() : query.wholeWords(), at)
        .compose(
            first -> {
              long own = blocks.of(at);
              if (first > own) {
                return loud(steps, blocks);
              }
              Future<Void> found = found(steps, blocks, first);
              boolean isLoudBelow = first > blocks.firstAround(own);
              return isLoudBelow ? found.compose(v -> loud(steps, blocks)) : found;
            });
  }

  /** Goes on where the next block has too many stanzas with the words. */
  private Future<Void> loud(SearchSteps steps, ContentBlocks blocks) {
    if (isOver()) {
      return Future.succeededFuture();
    }
    return blocks == ContentBlocks.LARGE ? quiet(steps, ContentBlocks.SMALL) : through(steps);
  }

  private Future<Void> found(SearchSteps steps, ContentBlocks blocks, long first) {
    String words = byLeading ? query.leadingWords() : query.words();
    return steps
        .found(blocks, first, words, at, missing(), Math.max(1, millisLeft()))
        .compose(
            step -> {
              Place mark = Objects.requireNonNull(step.mark());
              if (mark.contentId() > SearchSteps.MOST_FOUND) {
                return nearer(steps, blocks, first);
              }
              ended = blocks.end(first).contentId() == 0;
              take(step, blocks.end(first));
              return Future.succeededFuture();
            });
  }

  /** Asks for a part of blocks that have too many stanzas together. */
  private Future<Void> nearer(SearchSteps steps, ContentBlocks blocks, long first) {
    long own = blocks.of(at);
    if (isOver()) {
      return Future.succeededFuture();
    }
    if (first < own) {
      return found(steps, blocks, own - (own - first) / SHRINKING);
    }
    ContentBlocks small = ContentBlocks.SMALL;
    return blocks == small ? through(steps) : found(steps, small, small.firstAround(small.of(at)));
  }

  private Future<Void> through(SearchSteps steps) {
    return query.app() == null && query.conf() == null ? inOrder(steps, NEXT) : inContents(steps);
  }

  private Future<Void> inOrder(SearchSteps steps, int stanzas) {
    return steps
        .inOrder(at, stanzas, missing())
        .map(
            step -> {
              ended = step.mark() == null;
              take(step, step.mark());
              return null;
            });
  }

  private Future<Void> inContents(SearchSteps steps) {
    return steps
        .inContents(at)
        .map(
            step -> {
              Place mark = Objects.requireNonNull(step.mark());
              ended = mark.position() == 0;
              take(step, ended ? null : new Place(mark.contentId(), 0));
              return null;
            });
  }

  private void take(Step step, @Nullable Place reached) {
    hits.addAll(step.hits());
    at = reached == null ? at : reached;
  }

  private boolean isOver() {
    return ended || missing() <= 0 || millisLeft() <= 0;
  }

  /** How many hits a page and the sign of a next one lack. */
  private int missing() {
    return query.limit() + 1 - hits.size();
  }

  private long millisLeft() {
    return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
  }
}
