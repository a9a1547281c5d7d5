package io.splunkautodoc.http;

import io.splunkautodoc.http.contract.ApiContract;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.contract.ParameterCheck;
import io.splunkautodoc.http.operations.Heads;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.operations.reading.EntryPaths;
import io.splunkautodoc.http.problem.Failures;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemWriter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the router from the contract: one route for each operation, problems for all else. */
final class ApiRouter {
  /** The one operation whose body is read into memory. */
  private static final String WITH_SMALL_BODY = "changeRun";

  private static final long SMALL_BODY_BYTES = 1L << 20;

  private final Vertx vertx;
  private final OpenAPIContract contract;

  private ApiRouter(Vertx vertx, OpenAPIContract contract) {
    this.vertx = vertx;
    this.contract = contract;
  }

  /** Fails by an exception where contract and operations do not match. */
  static Router of(Vertx vertx, ApiContract contract, DocsPage docs, List<Operation> operations) {
    return new ApiRouter(vertx, contract.model()).router(docs, operations);
  }

  private Router router(DocsPage docs, List<Operation> operations) {
    RouterBuilder builder = RouterBuilder.create(vertx, contract);
    builder.rootHandler(ApiRouter::commonHeaders);
    builder.rootHandler(Heads::reroute);
    builder.rootHandler(EntryPaths::reroute);
    for (Operation operation : operations) {
      OpenAPIRoute route = builder.getRoute(operation.id());
      if (route == null) {
        throw new IllegalStateException("not in the contract: " + operation.id());
      }
      route.setDoValidation(false);
      if (operation.id().equals(WITH_SMALL_BODY)) {
        route.addHandler(BodyHandler.create(false).setBodyLimit(SMALL_BODY_BYTES));
      }
      ParameterCheck check = new ParameterCheck(contract, contract.operation(operation.id()));
      route.addHandler(context -> answer(context, operation, check));
    }
    Router router = builder.createRouter();
    router.get("/docs/:asset").handler(context -> asset(context, docs));
    router.route().failureHandler(context -> failed(context, 500));
    for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) {
      router.errorHandler(status, context -> failed(context, status));
    }
    return router;
  }

  private static void commonHeaders(RoutingContext context) {
    context.response().putHeader("X-Content-Type-Options", "nosniff");
    context.next();
  }

  private static void answer(RoutingContext context, Operation operation, ParameterCheck check) {
    Arguments arguments = check.check(context);
    operation.answer(context, arguments).onFailure(context::fail);
  }

  private static void asset(RoutingContext context, DocsPage docs) {
    DocsPage.@Nullable Asset asset = docs.assets().get(context.pathParam("asset"));
    if (asset == null) {
      context.fail(404);
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, asset.mediaType())
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(asset.bytes().length()))
        .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600")
        .end(asset.bytes());
  }

  /**
   * Answers with a problem.
   *
   * @param otherwise the status where the router knows it and the context does not: a path that
   *     cannot be decoded fails before any route is found
   */
  private void failed(RoutingContext context, int otherwise) {
    int status = context.statusCode() == -1 ? otherwise : context.statusCode();
    String request = context.request().method() + " " + context.request().path();
    Problem problem = Failures.problem(status, context.failure(), request);
    if (problem.status() == 405) {
      problem = problem.header("Allow", allowed(context.normalizedPath()));
    }
    ProblemWriter.write(context.request(), problem);
  }

  private String allowed(String path) {
    TreeSet<String> methods = new TreeSet<>();
    Path found = contract.findPath(path);
    if (found == null) {
      methods.add(HttpMethod.GET.name());
    } else {
      found.getOperations().forEach(operation -> methods.add(operation.getHttpMethod().name()));
    }
    if (methods.contains(HttpMethod.GET.name())) {
      methods.add(HttpMethod.HEAD.name());
    }
    return methods.stream().collect(Collectors.joining(", "));
  }
}
