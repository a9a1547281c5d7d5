package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Some of the events: those for which all conditions are so. Immutable.
 *
 * @param conditions by question; each is answered once
 * @param stopped whether no further rule runs for them
 */
record Branch(
    Event event,
    Map<String, Condition> conditions,
    Set<Evidence> evidence,
    Set<Caveat> caveats,
    boolean stopped) {

  static Branch start(Event event) {
    return new Branch(event, Map.of(), Set.of(), Set.of(), false);
  }

  Branch event(Event changed) {
    return new Branch(changed, conditions, evidence, caveats, stopped);
  }

  Branch stop() {
    return new Branch(event, conditions, evidence, caveats, true);
  }

  Branch resumed() {
    return new Branch(event, conditions, evidence, caveats, false);
  }

  Branch because(Collection<Evidence> more) {
    return new Branch(event, conditions, union(evidence, more), caveats, stopped);
  }

  Branch but(Caveat caveat) {
    return new Branch(event, conditions, evidence, union(caveats, List.of(caveat)), stopped);
  }

  /** What was found about the question before; empty where nobody has asked yet. */
  Optional<Boolean> answer(Condition asked) {
    return Optional.ofNullable(conditions.get(asked.question())).map(Condition::holds);
  }

  /** Whether it rests on what that is, as the event came in. */
  boolean asks(String subject) {
    return conditions.values().stream().anyMatch(each -> each.subject().equals(subject));
  }

  Branch when(Condition answered) {
    Map<String, Condition> more = new LinkedHashMap<>(conditions);
    more.put(answered.question(), answered);
    return new Branch(event, more, evidence, caveats, stopped);
  }

  /** The same events after both sides of a question, each changed in its own way. */
  List<Branch> split(
      Condition asked, UnaryOperator<Branch> matching, UnaryOperator<Branch> others) {
    Optional<Boolean> known = answer(asked);
    if (known.isPresent()) {
      return List.of((known.get() ? matching : others).apply(this));
    }
    return List.of(
        matching.apply(when(asked.answered(true))), others.apply(when(asked.answered(false))));
  }

  /** These events and the other ones, which came to the same, without the question between them. */
  Branch joined(Branch other, Map<String, Condition> common) {
    return new Branch(
        event, common, union(evidence, other.evidence), union(caveats, other.caveats), stopped);
  }

  private static <T> Set<T> union(Collection<T> one, Collection<T> other) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
