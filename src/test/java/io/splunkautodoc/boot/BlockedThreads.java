package io.splunkautodoc.boot;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Hears Vert.x's checker say that a thread was blocked. */
final class BlockedThreads {
  private static final String CHECKER = "io.vertx.core.impl.BlockedThreadChecker";

  private final List<String> seen = new CopyOnWriteArrayList<>();

  void watch() {
    Logger checker = (Logger) LoggerFactory.getLogger(CHECKER);
    AppenderBase<ILoggingEvent> ear =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            if (event.getFormattedMessage().contains("eventloop")) {
              seen.add(event.getFormattedMessage());
            }
          }
        };
    ear.setContext(checker.getLoggerContext());
    ear.start();
    checker.addAppender(ear);
  }

  List<String> seen() {
    return seen;
  }
}
