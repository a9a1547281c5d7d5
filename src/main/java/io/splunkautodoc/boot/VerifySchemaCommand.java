package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.database.DatabaseUrl;
import io.splunkautodoc.database.Databases;
import io.splunkautodoc.database.SchemaReport;
import io.splunkautodoc.database.SchemaVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Compares a database with the schema that the program needs. Changes nothing in a database that is
 * set by its URL or in use; the embedded one of a service that is not running is started for it,
 * and migrated as a start of the service would.
 */
@Command(
    name = "verify-schema",
    mixinStandardHelpOptions = true,
    description = "Compares the database's tables, columns and indexes with what is expected.")
final class VerifySchemaCommand implements Callable<Integer> {
  @ParentCommand private @Nullable AutodocCommand program;

  @Override
  public Integer call() throws IOException {
    Settings settings = AutodocCommand.require(program).settings();
    StopStack stops = new StopStack();
    try {
      return print(verify(CommandParts.of(settings, stops)));
    } finally {
      stops.stop();
    }
  }

  private static SchemaReport verify(CommandParts parts) throws IOException {
    DatabaseUrl url = DatabaseUrl.parse(parts.databaseUrl());
    return Futures.await(
        new SchemaVerifier(Databases.pool(parts.vertx(), url)).verify(), "database " + url);
  }

  private static int print(SchemaReport report) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (SchemaReport.Line line : report.lines()) {
      String mark = line.ok() ? "✓ " : "✗ ";
      out.println(mark + line.item() + (line.ok() ? "" : ": " + line.difference()));
    }
    long differences = report.lines().stream().filter(line -> !line.ok()).count();
    out.println(
        report.ok()
            ? "The schema is as expected (" + report.lines().size() + " items)."
            : differences + " of " + report.lines().size() + " items differ.");
    return report.ok() ? 0 : 1;
  }
}
