package io.splunkautodoc.boot;

import io.splunkautodoc.boot.embedded.EmbeddedObjectStore;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.storage.NearbyFiles;
import io.splunkautodoc.storage.ObjectBucket;
import io.splunkautodoc.storage.S3Clients;
import io.splunkautodoc.storage.StorageSettings;
import io.splunkautodoc.storage.StorageUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** The S3 server, embedded or not, and a client of it whose bucket is there. */
record StorageSide(StorageSettings settings, S3Client client, Optional<NearbyFiles> nearby) {
  private static final Duration STOP = Duration.ofSeconds(5);

  /** Starts the embedded server where no other is set. Blocks. */
  static StorageSide open(Settings settings, StopStack stops) {
    Optional<EmbeddedObjectStore> embedded = embedded(settings, stops);
    StorageSettings storage =
        embedded
            .map(server -> server.settings(settings.storage().bucket()))
            .orElseGet(() -> external(settings.storage()));
    S3Client overHttp = S3Clients.open(storage);
    S3Client client = embedded.map(server -> server.near(overHttp)).orElse(overHttp);
    stops.started("S3 client", STOP, client::close);
    Patience.waitFor(
        "object store",
        () -> {
          ObjectBucket.ensure(client, storage.bucket());
          return client;
        },
        StorageUnavailableException.class::isInstance);
    return new StorageSide(storage, client, embedded.map(EmbeddedObjectStore::nearby));
  }

  /** Where it is, for people and scripts. */
  String endpoint() {
    URI endpoint = settings.endpoint();
    return endpoint == null
        ? "https://s3." + settings.region() + ".amazonaws.com"
        : endpoint.toString();
  }

  /** The server that is set, or an embedded one that is started. Blocks. */
  static StorageSettings embeddedOr(Settings settings, StopStack stops) {
    return embedded(settings, stops)
        .map(server -> server.settings(settings.storage().bucket()))
        .orElseGet(() -> external(settings.storage()));
  }

  private static Optional<EmbeddedObjectStore> embedded(Settings settings, StopStack stops) {
    if (settings.storage().endpoint().isPresent()) {
      return Optional.empty();
    }
    EmbeddedObjectStore embedded = EmbeddedObjectStore.start(settings.home());
    stops.started("embedded S3", STOP, embedded::close);
    return Optional.of(embedded);
  }

  /** The server that is set; AWS itself, found by the region, where none is. */
  static StorageSettings external(Settings.Storage storage) {
    return new StorageSettings(
        storage.endpoint().map(URI::create).orElse(null),
        storage.region(),
        storage.bucket(),
        storage.accessKey().orElse(null),
        storage.secretKey().orElse(null),
        storage.pathStyle());
  }
}
