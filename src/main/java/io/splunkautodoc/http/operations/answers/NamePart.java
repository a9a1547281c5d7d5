package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.http.contract.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The parameter {@code q}: a part of a name, in whichever case; any name where none is given. */
record NamePart(String lowerCase) {
  static NamePart of(Arguments arguments) {
    String part = Objects.requireNonNullElse(arguments.text("q"), "");
    return new NamePart(part.toLowerCase(Locale.ROOT));
  }

  <T> List<T> in(List<T> all, Function<T, String> name) {
    return all.stream()
        .filter(each -> name.apply(each).toLowerCase(Locale.ROOT).contains(lowerCase))
        .toList();
  }
}
