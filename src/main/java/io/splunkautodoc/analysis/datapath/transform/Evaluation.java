package io.splunkautodoc.analysis.datapath.transform;

import io.splunkautodoc.analysis.datapath.regex.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs what {@code INGEST_EVAL} and {@code STOP_PROCESSING_IF} say as far as it can be known:
 * literals, the keys of the event, {@code if} and {@code case}. Anything else is dynamic.
 */
final class Evaluation {
  /** Calls in calls; deeper ones are dynamic. */
  private static final int DEEPEST = 20;

  private static final Pattern COMPARISON =
      Pattern.compile("([\\w.$:']+)\\s*(==|=|!=)\\s*(\"[^\"\\\\]*\")");

  private final Transform transform;

  Evaluation(Transform transform) {
    this.transform = transform;
  }

  /** A value that some of the events get. */
  private record Result(Branch branch, Optional<TextSet> value) {}

  List<Branch> run(Branch start) {
    List<Branch> branches = List.of(start.because(transform.evidence()));
    for (EvalText.Assignment assignment : EvalText.assignments(transform.eval())) {
      List<Branch> after = new ArrayList<>();
      branches.forEach(branch -> after.addAll(assigned(branch, assignment)));
      branches = Branches.simplified(after);
    }
    if (transform.stopIf().isEmpty()) {
      return branches;
    }
    return branches.stream()
        .flatMap(branch -> decided(branch, transform.stopIf(), Branch::stop).stream())
        .toList();
  }

  private List<Branch> assigned(Branch branch, EvalText.Assignment assignment) {
    String target = assignment.target();
    boolean direct = target.startsWith("pd:");
    String name = direct ? target.substring("pd:".length()) : target;
    if (name.equals("_raw")) {
      return List.of(branch.event(branch.event().rewrittenBy(transform.name())));
    }
    Optional<Key> key = direct ? Key.ofConf(name) : Key.ofEval(name);
    if (key.isEmpty()) {
      return List.of(branch);
    }
    return values(branch, assignment.expression(), 0).stream()
        .map(result -> written(result, key.get(), direct))
        .toList();
  }

  private static Branch written(Result result, Key key, boolean direct) {
    Branch branch = result.branch();
    return result
        .value()
        .map(value -> branch.event(branch.event().with(key, direct ? bare(value, key) : value)))
        .orElse(branch);
  }

  private static TextSet bare(TextSet value, Key key) {
    return value
        .single()
        .filter(text -> text.startsWith(key.prefix()))
        .map(text -> TextSet.only(text.substring(key.prefix().length())))
        .orElse(value);
  }

  private List<Result> values(Branch branch, String expression, int depth) {
    Optional<String> literal = EvalText.literal(expression);
    if (literal.isPresent() || expression.matches("-?\\d+(\\.\\d+)?")) {
      return List.of(result(branch, TextSet.only(literal.orElse(expression))));
    }
    Optional<Key> named = Key.ofEval(EvalText.variable(expression));
    if (named.filter(Key.QUEUE::equals).isPresent() && branch.event().get(Key.QUEUE).isEmpty()) {
      // The queue that events are in anyway, whatever it is called.
      return List.of(new Result(branch, Optional.empty()));
    }
    Optional<TextSet> variable = named.flatMap(key -> branch.event().get(key));
    if (variable.isPresent()) {
      return List.of(result(branch, variable.get()));
    }
    Optional<EvalText.Call> call = depth < DEEPEST ? EvalText.call(expression) : Optional.empty();
    if (call.isPresent()) {
      List<String> arguments = call.get().arguments();
      switch (call.get().function()) {
        case "null" -> {
          return List.of(new Result(branch, Optional.empty()));
        }
        case "if" -> {
          if (arguments.size() == 3) {
            return chosen(
                branch,
                List.of(arguments.get(0), arguments.get(1), "true()", arguments.get(2)),
                depth);
          }
        }
        case "case" -> {
          return chosen(branch, arguments, depth);
        }
        default -> {}
      }
    }
    return List.of(result(branch, TextSet.anything("(" + expression + ")")));
  }

  private static Result result(Branch branch, TextSet value) {
    return new Result(branch, Optional.of(value));
  }

  /** Conditions and values by turns; the first condition that holds chooses. */
  private List<Result> chosen(Branch branch, List<String> pairs, int depth) {
    List<Result> results = new ArrayList<>();
    List<Branch> open = List.of(branch);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      List<Branch> others = new ArrayList<>();
      for (Branch one : open) {
        String value = pairs.get(i + 1);
        decided(
            one,
            pairs.get(i),
            matching -> {
              results.addAll(values(matching, value, depth + 1));
              return matching;
            },
            other -> {
              others.add(other);
              return other;
            });
      }
      open = others;
    }
    open.forEach(other -> results.add(new Result(other, Optional.empty())));
    return results;
  }

  private List<Branch> decided(Branch branch, String condition, UnaryOperator<Branch> matching) {
    return decided(branch, condition, matching, other -> other);
  }

  private List<Branch> decided(
      Branch branch,
      String condition,
      UnaryOperator<Branch> matching,
      UnaryOperator<Branch> others) {
    Optional<Boolean> known = known(branch, condition.strip());
    if (known.isPresent()) {
      return List.of((known.get() ? matching : others).apply(branch));
    }
    String subject = "the expression of [" + transform.name() + "]";
    return branch.split(
        new Condition(subject, condition.strip(), true, transform.at()), matching, others);
  }

  private static Optional<Boolean> known(Branch branch, String condition) {
    switch (condition) {
      case "true()", "1", "1==1" -> {
        return Optional.of(true);
      }
      case "false()", "0", "null()" -> {
        return Optional.of(false);
      }
      default -> {}
    }
    Matcher comparison = COMPARISON.matcher(condition);
    if (!comparison.matches()) {
      return Optional.empty();
    }
    String wanted = EvalText.literal(comparison.group(3)).orElse("");
    return Key.ofEval(EvalText.variable(comparison.group(1)))
        .flatMap(key -> is(branch, key, wanted))
        .map(same -> same != comparison.group(2).equals("!="));
  }

  /** Whether the key holds that; events are in no queue that drops them until a rule says so. */
  private static Optional<Boolean> is(Branch branch, Key key, String wanted) {
    Optional<TextSet> value = branch.event().get(key);
    return key == Key.QUEUE && value.isEmpty() && wanted.equals(Event.NULL_QUEUE)
        ? Optional.of(false)
        : value.flatMap(TextSet::single).map(wanted::equals);
  }
}
