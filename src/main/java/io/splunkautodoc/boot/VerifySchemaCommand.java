package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.database.DatabaseUrl;
import io.splunkautodoc.database.Databases;
import io.splunkautodoc.database.SchemaReport;
import io.splunkautodoc.database.SchemaVerifier;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares a database with the schema that the program expects; changes nothing. */
@Command(
    name = "verify-schema",
    mixinStandardHelpOptions = true,
    description = "Compares the database's tables, columns and indexes with what is expected.")
final class VerifySchemaCommand implements Callable<Integer> {
  @ParentCommand private @Nullable AutodocCommand program;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Settings settings = AutodocCommand.require(program).settings();
    StopStack stops = new StopStack();
    try {
      return print(verify(settings, stops));
    } finally {
      stops.stop();
    }
  }
}
