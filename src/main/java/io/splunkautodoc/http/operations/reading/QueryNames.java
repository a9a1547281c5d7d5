package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.http.contract.Texts;
import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses parameters that a list does not have: a filter with a typo would filter nothing. */
final class QueryNames {
  private static final Set<String> OF_PAGES = Set.of("per_page", "cursor");

  private QueryNames() {}

  static void check(RoutingContext context, Set<String> filters) {
    List<FieldError> errors = new ArrayList<>();
    for (String name : context.queryParams().names()) {
      if (!filters.contains(name) && !OF_PAGES.contains(name)) {
        Set<String> allowed = new TreeSet<>(filters);
        allowed.addAll(OF_PAGES);
        errors.add(
            new FieldError(
                Texts.shortened(name),
                "is no parameter of this list; allowed: " + String.join(", ", allowed)));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
  }
}
