package io.splunkautodoc.analysis.datapath.regex;

import java.util.Arrays;

/** Numbers, the last one first. One thread's. */
final class IntStack {
  private static final int USUAL = 16;

  private int[] numbers = new int[USUAL];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int pop() {
    return numbers[--size];
  }
}
