package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LogTextTest {
  @Test
  void a_file_name_with_line_ends_or_terminal_codes_stays_in_its_line() throws JoranException {
    LoggerContext context = new LoggerContext();
    context.putProperty("autodoc.level", "info");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(LogTextTest.class.getResource("/log/text.xml")));
    ConsoleAppender<ILoggingEvent> out =
        (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("OUT");
    LoggingEvent event =
        new LoggingEvent(
            "x",
            context.getLogger("a.B"),
            Level.INFO,
            "Took {}",
            null,
            new Object[] {"a\nFAKE\r\u001b[2J.tgz"});
    event.setKeyValuePairs(List.of(new KeyValuePair("run_id", 7)));

    String line = new String(out.getEncoder().encode(event), StandardCharsets.UTF_8);

    assertThat(line).endsWith("Took a FAKE  [2J.tgz run_id=7" + System.lineSeparator());
    assertThat(line.strip().lines()).hasSize(1);
  }
}
