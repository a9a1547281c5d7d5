package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.embedded.Folders;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.boot.settings.SettingsReader;
import io.splunkautodoc.ingest.StepListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole service in this process, with embedded PostgreSQL and S3, a free port and a fast drop
 * folder. As a {@code @RegisterExtension static} field it runs for a test class; the class fails
 * where anything blocked an event loop meanwhile.
 */
public final class TestService implements BeforeAllCallback, AfterAllCallback {
  private final Map<String, String> environment;
  private final BlockedThreads blocked = new BlockedThreads();
  private Path home;
  private StopStack stops;
  private URI http;

  public TestService() {
    this(Map.of());
  }

  /**
   * @param environment settings as environment variables, over those of the fixture
   */
  public TestService(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Starts it on a home that may have been used before; {@link #stop} ends it. */
  public static TestService on(Path home, Map<String, String> environment) throws IOException {
    TestService service = new TestService(environment);
    service.start(home);
    return service;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    start(Files.createTempDirectory("autodoc-service"));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    try {
      stop();
    } finally {
      Folders.delete(home);
    }
  }

  private void start(Path home) throws IOException {
    this.home = home;
    this.stops = new StopStack();
    Map<String, String> all = new HashMap<>();
    all.put("AUTODOC_HOME", home.toString());
    all.put("AUTODOC_HTTP_PORT", "0");
    all.put("AUTODOC_DROP_POLL_INTERVAL", "50ms");
    all.put("AUTODOC_DROP_SETTLE_TIME", "100ms");
    // Most tests end where a run is stored.
    all.put("AUTODOC_ANALYSIS_ENABLED", "false");
    all.putAll(environment);
    Settings settings = SettingsReader.read(Optional.empty(), all);
    blocked.watch();
    try {
      this.http = Service.start(settings, stops, StepListener.NONE);
    } catch (IOException | RuntimeException e) {
      stops.stop();
      throw e;
    }
  }

  /** Stops it, and fails where an event loop was blocked. */
  public void stop() {
    stops.stop();
    assertThat(blocked.seen()).as("blocked event loops").isEmpty();
  }

  public Path home() {
    return home;
  }

  public Path drop() {
    return home.resolve("drop");
  }

  public URI http() {
    return http;
  }

  /** An address below the service, such as {@code /v1/runs}. */
  public URI at(String path) {
    return URI.create(http + path);
  }
}
