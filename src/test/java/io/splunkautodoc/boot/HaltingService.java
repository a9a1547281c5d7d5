package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.boot.settings.SettingsReader;
import io.splunkautodoc.ingest.Step;
import io.splunkautodoc.ingest.StepListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The service, but it halts, as if killed, when an upload reaches a step. */
public final class HaltingService {
  /** Environment variable: the name of the step, or {@code NAME:n} for the n-th time, from 1. */
  public static final String AT = "HALT_AT";

  /** What {@code kill -9} gives; tells the halt from other ends. */
  public static final int EXIT_CODE = 137;

  private HaltingService() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> environment = System.getenv();
    Settings settings = SettingsReader.read(Optional.empty(), environment);
    LogSetup.apply(settings.log());
    System.exit(ServeCommand.serve(settings, haltingAt(environment.getOrDefault(AT, ""))));
  }

  /** The listener that ends this process; an empty text is for none. */
  static StepListener haltingAt(String text) {
    if (text.isEmpty()) {
      return StepListener.NONE;
    }
    String[] parts = text.split(":", 2);
    Step halt = Step.valueOf(parts[0]);
    AtomicInteger left = new AtomicInteger(parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    return step -> {
      if (step == halt && left.decrementAndGet() == 0) {
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    };
  }
}
