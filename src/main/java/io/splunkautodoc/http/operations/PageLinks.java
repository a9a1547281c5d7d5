package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Link} header of a list (RFC 8288). A list that is read by page goes on by page, one
 * that is read by cursor goes on by cursor; filters are kept.
 */
public final class PageLinks {
  private static final Set<String> OF_ONE_PAGE = Set.of("page", "cursor");

  private PageLinks() {}

  /**
   * The value of the header.
   *
   * @param nextCursor null on the last page
   */
  public static String of(
      RoutingContext context, Arguments arguments, @Nullable String nextCursor) {
    String path = context.request().path();
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : context.queryParams().names()) {
      if (arguments.has(name) && !OF_ONE_PAGE.contains(name)) {
        kept.put(name, context.queryParam(name).get(0));
      }
    }
    int page = arguments.number("page", 1);
    List<String> links = new ArrayList<>();
    links.add(link(path, kept, "", "", "first"));
    if (!arguments.has("cursor") && page > 1) {
      links.add(link(path, kept, "page", Integer.toString(page - 1), "prev"));
    }
    if (nextCursor != null) {
      links.add(
          arguments.has("page") && page < Integer.MAX_VALUE
              ? link(path, kept, "page", Integer.toString(page + 1), "next")
              : link(path, kept, "cursor", nextCursor, "next"));
    }
    return String.join(", ", links);
  }

  private static String link(
      String path, Map<String, String> kept, String name, String value, String relation) {
    Map<String, String> query = new LinkedHashMap<>(kept);
    if (!name.isEmpty()) {
      query.put(name, value);
    }
    String text =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return "<" + path + (text.isEmpty() ? "" : "?" + text) + ">; rel=\"" + relation + "\"";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
