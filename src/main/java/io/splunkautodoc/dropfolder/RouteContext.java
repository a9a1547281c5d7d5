package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one Camel context for all routes. Order: {@link #bind} what routes name, {@link #load} them,
 * {@link #start}. Blocking, not for an event loop; one thread starts and stops it.
 */
public final class RouteContext {
  private static final Logger LOG = LoggerFactory.getLogger(RouteContext.class);

  /** How long files in flight may take at a stop. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final DefaultCamelContext camel;
  private final List<RouteFile> files = new ArrayList<>();

  /**
   * Makes a context that is not started.
   *
   * @param placeholders what <code>{{name}}</code> stands for in route files
   */
  public RouteContext(Map<String, String> placeholders) {
    camel = new DefaultCamelContext(false);
    camel.disableJMX();
    // A stream cache would read uploads into memory.
    camel.setStreamCaching(false);
    // Gives every step its file and line, for error messages.
    camel.setSourceLocationEnabled(true);
    camel.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
    camel.getShutdownStrategy().setTimeout(DRAIN.toMillis());
    camel.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    Properties properties = new Properties();
    properties.putAll(placeholders);
    camel.getPropertiesComponent().setInitialProperties(properties);
  }

  /** For those who send messages into routes. */
  public CamelContext camel() {
    return camel;
  }

  /** Gives routes a bean under a name, to use as {@code #name} or {@code ref: name}. */
  public void bind(String name, Object bean) {
    camel.getRegistry().bind(name, bean);
  }

  /**
   * Loads every {@code *.camel.yaml} and {@code *.camel.yml} of a folder, in the order of their
   * names.
   *
   * @throws RouteFileException where a file is broken
   * @throws IOException where the folder cannot be read
   */
  void load(Path folder) throws RouteFileException, IOException {
    files.addAll(RouteFiles.inFolder(folder));
    RouteFiles.load(camel, files);
  }

  /**
   * Loads those that came with the program too: the service does not work without them, and a
   * folder may hold but what its owner added. One of the same name in the folder stands for ours.
   *
   * @throws RouteFileException where a file is broken
   * @throws IOException where the folder cannot be read
   */
  public void loadWithOurs(Path folder) throws RouteFileException, IOException {
    files.addAll(RouteFiles.bundledBeside(folder));
    load(folder);
  }

  /**
   * Starts the routes.
   *
   * @throws RouteFileException where one names what is not there: a component, a bean, a setting
   */
  public void start() throws RouteFileException {
    try {
      camel.start();
    } catch (RuntimeException e) {
      camel.stop();
      throw RouteErrors.atStart(e, files);
    }
    LOG.info("{} routes from {} files", camel.getRoutesSize(), files.size());
  }

  /** Takes no more files, lets those in flight end for up to 5 s, and stops. Safe to call twice. */
  public void stop() {
    camel.stop();
  }
}
