package io.splunkautodoc.boot;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.splunkautodoc.boot.settings.Settings;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Makes the log what the settings say; before that, warnings go to the terminal as text. */
final class LogSetup {
  private LogSetup() {}

  static void apply(Settings.Log log) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.putProperty("autodoc.level", log.level());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(resource(log.format()));
    } catch (JoranException e) {
      throw new IllegalStateException("the log's own configuration is broken", e);
    }
  }

  private static URL resource(Settings.Log.Format format) {
    String name = "/log/" + format.name().toLowerCase(Locale.ROOT) + ".xml";
    return Objects.requireNonNull(LogSetup.class.getResource(name), name);
  }
}
