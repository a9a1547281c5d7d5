package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.ingest.StepListener;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Runs the service until the process is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the service until it is stopped (the default).")
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private @Nullable AutodocCommand program;

  @Override
  public Integer call() throws Exception {
    return serve(AutodocCommand.require(program).settings());
  }

  static int serve(Settings settings) throws Exception {
    return serve(settings, StepListener.NONE);
  }

  static int serve(Settings settings, StepListener steps) throws Exception {
    StopStack stops = new StopStack();
    Thread hook = new Thread(stops::stop, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      Service.start(settings, stops, steps);
    } catch (IOException e) {
      stops.stop();
      // A full disk or a folder that may not be written; the message names the file.
      throw StartException.of("home = '" + settings.home() + "' cannot be used", e);
    } catch (Exception e) {
      stops.stop();
      throw e;
    }
    stops.awaitStopped();
    return 0;
  }
}
