package io.splunkautodoc.database;

import static io.splunkautodoc.database.ContentBlocks.LARGE;
import static io.splunkautodoc.database.ContentBlocks.SMALL;

import io.splunkautodoc.database.SearchQuery.Place;
import io.splunkautodoc.database.SearchSteps.Known;
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

  /** Of the contents, asked first for words that few have: often it is enough for a page. */
  private static final int FIRST_PART = 8;

  /** Of the first question to the index; twice as much of the next after it took longer. */
  private static final long MOST_MILLIS = 40;

  /** Questions that take longer, after which none are asked. */
  private static final int MOST_SLOW = 3;

  /** Stanzas with the last word or one that it begins; the index puts them all together, 8 ms. */
  private static final long COSTLY = 150_000;

  /** Hits that are counted on the way to a page, as some may not be shown. */
  private static final int ENOUGH = 500;

  /** How many times more than few may have words that the index is faster for than looking. */
  private static final int SELECTIVE = 20;

  /** In place of a block. */
  private static final long NONE = -1;

  private static final Place BEGINNING = new Place(Long.MAX_VALUE, Integer.MAX_VALUE);

  private final SearchQuery query;
  private final Duration time;
  private final long deadlineForOne;
  private final List<Place> hits = new ArrayList<>();
  private long deadline;
  private Place at;
  private boolean ended;

  /** Of those words, the index is asked for the ones before the last only. */
  private boolean byLeading;

  /** To count by: all that have these are hits, or stanzas that the index gives. */
  private String counted;

  /** The words before the last one leave much out. */
  private boolean isLeadingSelective;

  private boolean isRare;

  /** A small block that has too many; those from it to the place have too many together. */
  private long loud = NONE;

  /** The first small block of the last question to the index. */
  private long asked = NONE;

  /** The same to be asked once more. */
  private long again = NONE;

  private int slow;

  /**
   * @param time after which no other step begins
   * @param timeForOne as long as there is no hit
   */
  SearchWalk(SearchQuery query, Duration time, Duration timeForOne) {
    this.query = query;
    this.time = time;
    this.at = Objects.requireNonNullElse(query.before(), BEGINNING);
    this.counted = query.wholeWords();
    long now = System.nanoTime();
    this.deadline = now + time.toNanos();
    this.deadlineForOne = now + timeForOne.toNanos();
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

  /**
   * Goes on where the index took too long. The machine may be busy, so it is given more time once;
   * most often, many words begin with the last one.
   */
  Future<Void> goOn(SearchSteps steps) {
    slow++;
    isRare = false;
    if (slow == 1) {
      again = asked;
    } else if (!byLeading && isLeadingSelective) {
      askLeading();
      loud = NONE;
    } else {
      loud = asked;
    }
    return through(steps).compose(v -> byRanges(steps));
  }

  private void askLeading() {
    byLeading = true;
    counted = query.leadingWords();
  }

  /** Goes on as long as that is to fill the page soon. */
  private Future<Void> whileDense(SearchSteps steps, int seen) {
    boolean isWorth = (long) seen * missing() <= (long) (WORTH - seen) * hits.size();
    return isOver() || !isWorth
        ? Future.succeededFuture()
        : inOrder(steps, NEXT).compose(v -> whileDense(steps, seen + NEXT));
  }

  private Future<Void> byIndex(SearchSteps steps) {
    return isOver() ? Future.succeededFuture() : choose(steps).compose(v -> byRanges(steps));
  }

  /** Chooses what to ask the index for. */
  private Future<Void> choose(SearchSteps steps) {
    String leading = query.leadingWords();
    return steps
        .known()
        .compose(
            known -> {
              counted = query.wholeWords(known.words());
              return leading.isEmpty()
                  ? chooseAll(steps, known)
                  : steps.estimated(leading).compose(count -> choose(steps, known, count));
            });
  }

  private Future<Void> choose(SearchSteps steps, Known known, long leading) {
    if (leading <= known.few()) {
      askLeading();
      isRare = true;
      return Future.succeededFuture();
    }
    isLeadingSelective = leading <= SELECTIVE * known.few();
    byLeading = known.last() > COSTLY;
    return byLeading ? Future.succeededFuture() : chooseAll(steps, known);
  }

  private Future<Void> chooseAll(SearchSteps steps, Known known) {
    return steps
        .estimated(query.words())
        .map(
            count -> {
              // Of a known word, the planner does not guess.
              isRare = count <= (known.last() > 0 ? SearchSteps.MOST_FOUND : known.few());
              return null;
            });
  }

  private Future<Void> byRanges(SearchSteps steps) {
    return isOver() ? Future.succeededFuture() : range(steps).compose(v -> byRanges(steps));
  }

  /** Takes a range of contents, which ends at the place. */
  private Future<Void> range(SearchSteps steps) {
    long own = SMALL.of(at);
    if (own < loud) {
      loud = NONE;
    }
    if (own == loud || slow >= MOST_SLOW) {
      return through(steps);
    }
    if (again != NONE && again <= own) {
      return found(steps, again);
    }
    if (loud != NONE) {
      return found(steps, loud + (own - loud + 1) / 2);
    }
    if (!isRare) {
      return quiet(steps);
    }
    long large = LARGE.of(at);
    return found(steps, asked == NONE ? LARGE.firstSmall(large - large / FIRST_PART) : 0);
  }

  /** Asks for as many contents as have not too much, as far as counting tells. */
  private Future<Void> quiet(SearchSteps steps) {
    int most = counted.equals(query.leadingWords()) ? SearchSteps.MOST_FOUND : ENOUGH;
    return steps
        .quiet(LARGE, counted, at, most)
        .compose(
            first -> {
              if (first == 0) {
                return found(steps, 0);
              }
              Place inLoud = first > LARGE.of(at) ? at : LARGE.end(first);
              return steps
                  .quiet(SMALL, counted, inLoud, most)
                  .compose(small -> quiet(steps, inLoud, small));
            });
  }

  private Future<Void> quiet(SearchSteps steps, Place inLoud, long first) {
    loud = first > SMALL.firstAround(SMALL.of(inLoud)) ? first - 1 : NONE;
    return first > SMALL.of(at) ? Future.succeededFuture() : found(steps, first);
  }

  private Future<Void> found(SearchSteps steps, long first) {
    String words = byLeading ? query.leadingWords() : query.words();
    asked = first;
    again = NONE;
    return steps
        .found(
            first, words, at, missing(), Math.max(1, Math.min(MOST_MILLIS << slow, millisLeft())))
        .map(
            step -> {
              Place mark = Objects.requireNonNull(step.mark());
              isRare &= mark.position() * FIRST_PART <= SearchSteps.MOST_FOUND;
              if (mark.position() > SearchSteps.MOST_FOUND) {
                loud = Math.max(first, SMALL.of(new Place(mark.contentId(), 1)));
              } else {
                ended = first == 0;
                take(step, SMALL.end(first));
              }
              return null;
            });
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
    if (hits.isEmpty() && !step.hits().isEmpty()) {
      long now = System.nanoTime();
      deadline = now - deadline > 0 ? now + time.toNanos() : deadline;
    }
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
    long now = System.nanoTime();
    long left = hits.isEmpty() ? Math.max(deadline - now, deadlineForOne - now) : deadline - now;
    return Duration.ofNanos(left).toMillis();
  }
}
