package io.splunkautodoc.storage;

import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import software.amazon.awssdk.services.s3.S3Client;

/** A store with all that it stands on: client, Camel context, the real route. */
public final class StoreUnderTest implements AutoCloseable {
  private final S3Client client;
  private final CamelContext camel;
  private final CamelObjectStore store;

  private StoreUnderTest(S3Client client, CamelContext camel, CamelObjectStore store) {
    this.client = client;
    this.camel = camel;
    this.store = store;
  }

  /** Opens it without asking whether the bucket is there. */
  public static StoreUnderTest open(Vertx vertx, StorageSettings settings) {
    return open(vertx, settings, Map.of());
  }

  /**
   * @param placeholders of the route, that differ from the defaults
   */
  public static StoreUnderTest open(
      Vertx vertx, StorageSettings settings, Map<String, String> placeholders) {
    return open(vertx, S3Clients.open(settings), settings.bucket(), placeholders, Optional.empty());
  }

  /** Opens it on a store that reaches some of our files itself. */
  public static StoreUnderTest open(
      Vertx vertx, S3Client client, String bucket, NearbyFiles nearby) {
    return open(vertx, client, bucket, Map.of(), Optional.of(nearby));
  }

  private static StoreUnderTest open(
      Vertx vertx,
      S3Client client,
      String bucket,
      Map<String, String> placeholders,
      Optional<NearbyFiles> nearby) {
    try {
      CamelContext camel = new DefaultCamelContext();
      StorageBeans.register(camel, client, bucket);
      placeholders.forEach(camel.getPropertiesComponent()::addOverrideProperty);
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              PluginHelper.getResourceLoader(camel)
                  .resolveResource("file:routes/store-object.camel.yaml"));
      camel.start();
      return new StoreUnderTest(
          client, camel, new CamelObjectStore(vertx, camel, client, bucket, nearby));
    } catch (Exception failed) {
      throw new IllegalStateException("store for a test", failed);
    }
  }

  public ObjectStore store() {
    return store;
  }

  public S3Client client() {
    return client;
  }

  @Override
  public void close() {
    store.close();
    camel.stop();
    client.close();
  }
}
