package io.splunkautodoc.analysis.datapath.regex;

import java.util.Arrays;

/** An immutable set of UTF-16 code units, as ascending ranges that neither overlap nor touch. */
final class CharSet {
  /** Those of one code unit, and of a letter in either case, are shared below this one. */
  private static final int SHARED = 256;

  private static final CharSet[] SINGLE = new CharSet[SHARED];
  private static final CharSet[] EITHER_CASE = new CharSet[SHARED];

  static {
    for (int unit = 0; unit < SHARED; unit++) {
      SINGLE[unit] = range(unit, unit);
    }
  }

  static final CharSet NONE = new CharSet(new int[0]);
  static final CharSet ANY = range(0, Character.MAX_VALUE);
  static final CharSet NEWLINE = of('\n');
  static final CharSet NOT_NEWLINE = NEWLINE.not();
  static final CharSet DIGIT = range('0', '9');
  static final CharSet UPPER = range('A', 'Z');
  static final CharSet LOWER = range('a', 'z');
  static final CharSet WORD = UPPER.or(LOWER).or(DIGIT).or(of('_'));
  static final CharSet SPACE = range('\t', '\r').or(of(' '));
  static final CharSet BLANK = of(' ').or(of('\t'));

  static {
    for (int unit = 0; unit < SHARED; unit++) {
      CharSet both = SINGLE[unit].ignoringCase();
      EITHER_CASE[unit] = both.equals(SINGLE[unit]) ? SINGLE[unit] : both;
    }
  }

  /** First and last of each range, both inclusive. */
  private final int[] bounds;

  private CharSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CharSet of(int unit) {
    return unit >= 0 && unit < SHARED ? SINGLE[unit] : range(unit, unit);
  }

  /** One code unit, in either case where that makes no difference. */
  static CharSet of(int unit, boolean ignoreCase) {
    if (!ignoreCase) {
      return of(unit);
    }
    return unit >= 0 && unit < SHARED ? EITHER_CASE[unit] : of(unit).ignoringCase();
  }

  static CharSet range(int first, int last) {
    return first > last ? NONE : new CharSet(new int[] {first, last});
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  boolean has(int unit) {
    int low = 0;
    int high = bounds.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (unit < bounds[2 * middle]) {
        high = middle - 1;
      } else if (unit > bounds[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** The one code unit that it holds; -1 where it holds none or several. */
  int single() {
    return bounds.length == 2 && bounds[0] == bounds[1] ? bounds[0] : -1;
  }

  /** The last code unit; -1 where it holds none. Expressions seldom name it. */
  int last() {
    return isEmpty() ? -1 : bounds[bounds.length - 1];
  }

  CharSet or(CharSet other) {
    int[][] ranges = new int[(bounds.length + other.bounds.length) / 2][];
    int count = 0;
    for (int[] from : new int[][] {bounds, other.bounds}) {
      for (int i = 0; i < from.length; i += 2) {
        ranges[count++] = new int[] {from[i], from[i + 1]};
      }
    }
    Arrays.sort(ranges, (a, b) -> Integer.compare(a[0], b[0]));
    int[] joined = new int[2 * count];
    int size = 0;
    for (int[] range : ranges) {
      if (size > 0 && range[0] <= joined[size - 1] + 1) {
        joined[size - 1] = Math.max(joined[size - 1], range[1]);
      } else {
        joined[size++] = range[0];
        joined[size++] = range[1];
      }
    }
    return new CharSet(Arrays.copyOf(joined, size));
  }

  CharSet not() {
    int[] gaps = new int[bounds.length + 2];
    int size = 0;
    int next = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] > next) {
        gaps[size++] = next;
        gaps[size++] = bounds[i] - 1;
      }
      next = bounds[i + 1] + 1;
    }
    if (next <= Character.MAX_VALUE) {
      gaps[size++] = next;
      gaps[size++] = Character.MAX_VALUE;
    }
    return new CharSet(Arrays.copyOf(gaps, size));
  }

  CharSet and(CharSet other) {
    int[] common = new int[bounds.length + other.bounds.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < bounds.length && j < other.bounds.length) {
      int first = Math.max(bounds[i], other.bounds[j]);
      int last = Math.min(bounds[i + 1], other.bounds[j + 1]);
      if (first <= last) {
        common[size++] = first;
        common[size++] = last;
      }
      if (bounds[i + 1] < other.bounds[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return new CharSet(Arrays.copyOf(common, size));
  }

  /** Whether they have a code unit in common. */
  boolean meets(CharSet other) {
    int i = 0;
    int j = 0;
    while (i < bounds.length && j < other.bounds.length) {
      if (bounds[i + 1] < other.bounds[j]) {
        i += 2;
      } else if (other.bounds[j + 1] < bounds[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  /** With the other case of its ASCII letters, and of a letter that stands alone. */
  CharSet ignoringCase() {
    CharSet all = or(shifted(and(UPPER), 'a' - 'A')).or(shifted(and(LOWER), 'A' - 'a'));
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] == bounds[i + 1] && bounds[i] > 0x7f) {
        all =
            all.or(of(Character.toUpperCase((char) bounds[i])))
                .or(of(Character.toLowerCase((char) bounds[i])));
      }
    }
    return all;
  }

  private static CharSet shifted(CharSet letters, int by) {
    return new CharSet(Arrays.stream(letters.bounds).map(unit -> unit + by).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return Arrays.toString(bounds);
  }
}
