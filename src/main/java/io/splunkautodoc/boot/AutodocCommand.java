package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.boot.settings.SettingsException;
import io.splunkautodoc.boot.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Without a command it serves. */
@Command(
    name = "splunk-auto-doc",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Takes Splunk configuration archives in, keeps them, and reports every run.",
    subcommands = {
      ServeCommand.class,
      VerifySchemaCommand.class,
      VerifyStoreCommand.class,
      DocumentCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is well", "1:a check found differences", "2:bad arguments or settings"})
public final class AutodocCommand implements Callable<Integer> {
  private static final Path DEFAULT_FILE = Path.of("config", "application.yaml");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description = "The settings file (default: config/application.yaml where it is there).")
  private @Nullable Path config;

  private AutodocCommand() {}

  /** Runs the program; answers its exit code. */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new AutodocCommand())
        .setExecutionExceptionHandler(AutodocCommand::explain);
  }

  @Override
  public Integer call() throws Exception {
    return ServeCommand.serve(settings());
  }

  /** The settings of the file and the environment, with the log set up as they say. */
  Settings settings() {
    Optional<Path> file =
        Optional.ofNullable(config)
            .or(() -> Optional.of(DEFAULT_FILE).filter(Files::isRegularFile));
    Settings settings = SettingsReader.read(file, System.getenv());
    LogSetup.apply(settings.log());
    return settings;
  }

  /** The program that a command belongs to; picocli sets it before it calls the command. */
  static AutodocCommand require(@Nullable AutodocCommand program) {
    return Objects.requireNonNull(program, "set by picocli");
  }

  /** What the user can mend is one line; anything else keeps its trace. */
  private static int explain(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof SettingsException || failure instanceof StartException) {
      commandLine.getErr().println("splunk-auto-doc: " + failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw failure;
  }
}
