package io.splunkautodoc.http.contract;

import io.splunkautodoc.http.problem.FieldError;
import io.splunkautodoc.http.problem.Problem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.json.schema.Validator;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the parameters of one operation with the schemas of the contract. The library's own
 * request validation decodes values twice (so that {@code %2B} becomes a blank), reads text such as
 * {@code 1.2} as a number, stops at the first error, and wants the whole body in memory.
 *
 * <p>Confined to one event loop.
 */
public final class ParameterCheck {
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");
  private static final int LONG_DIGITS = 18;

  private record Checked(Parameter parameter, Validator validator, boolean isInteger) {}

  private final List<Checked> parameters;

  public ParameterCheck(OpenAPIContract contract, Operation operation) {
    parameters =
        operation.getParameters().stream()
            .map(
                parameter ->
                    new Checked(
                        parameter,
                        contract.getSchemaRepository().validator(parameter.getSchema()),
                        parameter.getSchemaType() == SchemaType.INTEGER))
            .toList();
  }

  /** The checked arguments; throws a {@code ProblemException} that names every refused one. */
  public Arguments check(RoutingContext context) {
    Map<String, Object> values = new HashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (Checked checked : parameters) {
      Parameter parameter = checked.parameter();
      List<String> sent = decoded(context, parameter);
      if (sent.isEmpty()) {
        if (parameter.isRequired()) {
          errors.add(new FieldError(parameter.getName(), "is missing; " + allowed(parameter)));
        }
      } else if (sent.size() > 1) {
        errors.add(new FieldError(parameter.getName(), "is there more than once; send it once"));
      } else {
        Object value = checked.isInteger() ? integer(sent.get(0)) : sent.get(0);
        if (value != null && isValid(checked, value)) {
          values.put(parameter.getName(), value);
        } else {
          errors.add(refusal(parameter, value, sent.get(0)));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    return new Arguments(values);
  }

  /** A name in the path may have any character; what the database is asked for, no NUL. */
  private static boolean isValid(Checked checked, Object value) {
    boolean hasNul =
        checked.parameter().getIn() != Location.PATH
            && value instanceof String text
            && text.indexOf('\0') >= 0;
    return !hasNul && Boolean.TRUE.equals(checked.validator().validate(value).getValid());
  }

  private static FieldError refusal(Parameter parameter, @Nullable Object value, String sent) {
    boolean isId = parameter.getIn() == Location.PATH;
    if (isId && value instanceof Long) {
      throw Problem.of(400, "bad-id", parameter.getName() + " has to be 1 or more; got " + sent)
          .exception();
    }
    return new FieldError(
        parameter.getName(), "got \"" + Texts.shortened(sent) + "\"; " + allowed(parameter));
  }

  private static List<String> decoded(RoutingContext context, Parameter parameter) {
    try {
      return sent(context, parameter);
    } catch (IllegalArgumentException | HttpException e) {
      throw Problem.of(
              400, "bad-encoding", "The path or query has a % that no two hex digits follow.")
          .exception();
    }
  }

  private static List<String> sent(RoutingContext context, Parameter parameter) {
    String name = parameter.getName();
    return switch (parameter.getIn()) {
      case PATH -> List.of(context.pathParam(name));
      case QUERY -> context.queryParam(name);
      case HEADER -> asOne(context.request().headers().getAll(name));
      case COOKIE -> List.of();
    };
  }

  /** Header lines of one name are one list (RFC 9110, 5.3). */
  private static List<String> asOne(List<String> lines) {
    return lines.isEmpty() ? lines : List.of(String.join(", ", lines));
  }

  private static @Nullable Long integer(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return null;
    }
    if (text.length() > LONG_DIGITS) {
      return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return Long.valueOf(text);
  }

  private static String allowed(Parameter parameter) {
    JsonObject model = parameter.getOpenAPIModel();
    return SchemaHint.of(model.getJsonObject("schema"));
  }
}
