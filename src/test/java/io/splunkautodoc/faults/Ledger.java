package io.splunkautodoc.faults;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was sent and promised, as the senders saw it. Thread-safe. */
final class Ledger {
  /** Uploads with an answer: the run that was answered, by the SHA-256 of what was sent. */
  final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  /** Uploads that were begun and have no answer yet. */
  final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** The names of dropped files by the SHA-256 of what they hold. */
  final Map<String, String> dropped = new ConcurrentHashMap<>();

  /** Answers that no trouble explains, and how often. */
  final Map<String, LongAdder> oddAnswers = new ConcurrentHashMap<>();

  /** Requests that were sent, first ones and repeated ones. */
  final LongAdder requests = new LongAdder();

  void odd(String answer) {
    oddAnswers.computeIfAbsent(answer, first -> new LongAdder()).increment();
  }
}
