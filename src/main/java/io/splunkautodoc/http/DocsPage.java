package io.splunkautodoc.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The page at {@code /docs} and what it loads, from the class path into memory (some 2 MiB). A
 * fixed list, so that nothing else of the library is served.
 *
 * @param page the HTML
 * @param assets by file name
 */
record DocsPage(Buffer page, Map<String, Asset> assets) {
  /** A file of the page. */
  record Asset(String mediaType, Buffer bytes) {}

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
  private static final String LIBRARY_VERSION =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  DocsPage {
    assets = Map.copyOf(assets);
  }

  static Future<DocsPage> load(Vertx vertx) {
    return vertx.executeBlocking(DocsPage::read, false);
  }

  private static DocsPage read() throws IOException {
    Properties library = new Properties();
    library.load(new ByteArrayInputStream(resource(LIBRARY_VERSION).getBytes()));
    String folder = LIBRARY + library.getProperty("version") + "/";
    Map<String, Asset> assets = new LinkedHashMap<>();
    assets.put("start.js", new Asset(SCRIPT, resource("/docs/start.js")));
    assets.put(
        "swagger-ui-bundle.js", new Asset(SCRIPT, resource(folder + "swagger-ui-bundle.js")));
    assets.put(
        "swagger-ui.css",
        new Asset("text/css; charset=utf-8", resource(folder + "swagger-ui.css")));
    assets.put("favicon-32x32.png", new Asset("image/png", resource(folder + "favicon-32x32.png")));
    return new DocsPage(resource("/docs/index.html"), assets);
  }

  private static Buffer resource(String name) throws IOException {
    try (InputStream in = DocsPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return Buffer.buffer(in.readAllBytes());
    }
  }
}
