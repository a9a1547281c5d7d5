package io.splunkautodoc.http.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The contract of the service, as it stands on the class path.
 *
 * @param yaml as served
 * @param model what requests are routed and checked by
 */
public record ApiContract(Buffer yaml, OpenAPIContract model) {
  private static final String RESOURCE = "/openapi.yaml";

  /** Loads it; fails where it is no valid OpenAPI 3.1. */
  public static Future<ApiContract> load(Vertx vertx) {
    return vertx
        .executeBlocking(ApiContract::read, false)
        .compose(
            yaml ->
                OpenAPIContract.from(vertx, forRouting(parse(yaml)))
                    .map(model -> new ApiContract(yaml, model)));
  }

  static Buffer read() {
    try (InputStream in = ApiContract.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject parse(Buffer yaml) {
    try {
      Map<String, Object> tree =
          new YAMLMapper().readValue(yaml.getBytes(), new TypeReference<>() {});
      return new JsonObject(tree).copy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes out what the router does not use and the library refuses: it knows but a few media types,
   * and problem+json, event streams and merge patches are not among them.
   */
  static JsonObject forRouting(JsonObject full) {
    JsonObject contract = full.copy();
    for (Object path : contract.getJsonObject("paths").getMap().values()) {
      for (Object operation : values(path)) {
        if (operation instanceof JsonObject object && object.containsKey("responses")) {
          JsonObject any = new JsonObject().put("description", "see the full contract");
          object.put("responses", new JsonObject().put("default", any));
          dropUnknownMediaTypes(object.getJsonObject("requestBody", new JsonObject()));
        }
      }
    }
    contract.getJsonObject("components").remove("responses");
    contract.remove("servers"); // a relative URL is refused too
    return contract;
  }

  private static List<Object> values(Object path) {
    JsonObject object = (JsonObject) path;
    return object.fieldNames().stream()
        .map(object::getValue)
        .filter(value -> !(value instanceof JsonArray))
        .toList();
  }

  private static void dropUnknownMediaTypes(JsonObject requestBody) {
    JsonObject content = requestBody.getJsonObject("content", new JsonObject());
    List.copyOf(content.fieldNames()).stream()
        .filter(type -> !MediaType.isMediaTypeSupported(type))
        .forEach(content::remove);
  }
}
