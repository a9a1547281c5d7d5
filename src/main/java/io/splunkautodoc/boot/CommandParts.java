package io.splunkautodoc.boot;

import io.splunkautodoc.boot.embedded.EmbeddedObjectStore;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.boot.settings.SettingsException;
import io.splunkautodoc.database.DatabaseUrl;
import io.splunkautodoc.database.SchemaMigration;
import io.splunkautodoc.storage.StorageSettings;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command beside the service finds database and object store: those that are set; else
 * those of the service that runs in this home; else the embedded ones, started for the command.
 */
final class CommandParts {
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Settings settings;
  private final StopStack stops;
  private final @Nullable SettingsException inUse;

  private CommandParts(Settings settings, StopStack stops, @Nullable SettingsException inUse) {
    this.settings = settings;
    this.stops = stops;
    this.inUse = inUse;
  }

  /** Takes the home where anything embedded is needed and no service has it. */
  static CommandParts of(Settings settings, StopStack stops) throws IOException {
    boolean embedded = settings.databaseUrl().isEmpty() || settings.storage().endpoint().isEmpty();
    if (!embedded) {
      return new CommandParts(settings, stops, null);
    }
    try {
      HomeLock lock = HomeLock.take(settings.home());
      stops.started("home lock", STOP, lock::close);
      return new CommandParts(settings, stops, null);
    } catch (SettingsException inUse) {
      return new CommandParts(settings, stops, inUse);
    }
  }

  /** For the database's client; stopped with the command. */
  Vertx vertx() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setFileSystemOptions(VertxFiles.none()));
    stops.started("Vert.x", STOP, () -> Futures.await(vertx.close(), "Vert.x"));
    return vertx;
  }

  /** The database's address; an embedded one that is started is migrated, as the service would. */
  String databaseUrl() throws IOException {
    Optional<String> set = settings.databaseUrl();
    if (set.isPresent()) {
      return set.get();
    }
    if (inUse != null) {
      return ofRunning(endpoints().postgres());
    }
    String embedded = DatabaseSide.open(settings, stops);
    SchemaMigration.migrate(DatabaseUrl.parse(embedded));
    return embedded;
  }

  /** How to reach the object store; nothing is made in it. */
  StorageSettings storage() {
    Settings.Storage storage = settings.storage();
    if (storage.endpoint().isPresent() || inUse == null) {
      return StorageSide.embeddedOr(settings, stops);
    }
    URI endpoint = URI.create(ofRunning(endpoints().s3()));
    return EmbeddedObjectStore.settingsIn(settings.home(), endpoint, storage.bucket());
  }

  private EndpointsFile endpoints() {
    return new EndpointsFile(settings.home());
  }

  private String ofRunning(Optional<String> entry) {
    return entry.orElseThrow(() -> Objects.requireNonNull(inUse, "home is in use"));
  }
}
