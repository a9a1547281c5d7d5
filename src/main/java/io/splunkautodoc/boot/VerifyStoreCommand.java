package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.boot.settings.SettingsException;
import io.splunkautodoc.database.DatabaseUnavailableException;
import io.splunkautodoc.database.DatabaseUrl;
import io.splunkautodoc.database.Databases;
import io.splunkautodoc.database.ObjectReferences;
import io.splunkautodoc.ingest.integrity.Sample;
import io.splunkautodoc.ingest.integrity.StoreVerification;
import io.splunkautodoc.ingest.integrity.Totals;
import io.splunkautodoc.storage.BucketInspection;
import io.splunkautodoc.storage.S3Clients;
import io.splunkautodoc.storage.StorageSettings;
import io.splunkautodoc.storage.StorageUnavailableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Compares the object store with the rows. Changes nothing, and may run beside the service; the
 * embedded parts of a service that is not running are started for it.
 */
@Command(
    name = "verify-store",
    mixinStandardHelpOptions = true,
    description =
        "Reads every stored object again and compares its size and SHA-256 with the rows; lists what"
            + " is missing, damaged or orphaned.",
    exitCodeOnExecutionException = VerifyStoreCommand.COULD_NOT_CHECK,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is there and unchanged",
      "1:something is missing, damaged or orphaned",
      "2:it could not be checked"
    })
final class VerifyStoreCommand implements Callable<Integer> {
  static final int COULD_NOT_CHECK = 2;

  private static final Duration STOP = Duration.ofSeconds(5);

  @ParentCommand private @Nullable AutodocCommand program;

  @Option(
      names = "--sample",
      paramLabel = "SHARE",
      defaultValue = "100%",
      converter = SampleConverter.class,
      description =
          "How much is read whole, such as 10%% or 0.1, picked anew each time (default:"
              + " ${DEFAULT-VALUE}). Of the rest, presence and size are compared.")
  private Sample sample = Sample.ALL;

  @Option(
      names = "--readers",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many objects are read at a time, 1 to 64 (default: ${DEFAULT-VALUE}).")
  private int readers = 4;

  @Override
  public Integer call() throws IOException {
    if (readers < 1 || readers > 64) {
      throw new SettingsException("--readers = " + readers + ": allowed is 1 to 64");
    }
    Settings settings = AutodocCommand.require(program).settings();
    StopStack stops = new StopStack();
    try {
      return verify(settings, stops);
    } catch (StorageUnavailableException | DatabaseUnavailableException away) {
      throw new StartException("could not check: " + away.getMessage(), away);
    } finally {
      stops.stop();
    }
  }

  private int verify(Settings settings, StopStack stops) throws IOException {
    CommandParts parts = CommandParts.of(settings, stops);
    StorageSettings storage = parts.storage();
    DatabaseUrl database = DatabaseUrl.parse(parts.databaseUrl());
    S3Client client = S3Clients.open(storage);
    stops.started("S3 client", STOP, client::close);
    ObjectReferences references = new ObjectReferences(Databases.pool(parts.vertx(), database));
    Totals totals = new Totals();
    Duration grace = orphanGrace(settings.recovery());
    long expected = Futures.await(references.estimate(), "database " + database);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = System.err;
    try (ProgressLine progress = ProgressLine.on(err, totals, expected)) {
      SplittableRandom dice = new SplittableRandom();
      new StoreVerification(
              references,
              new BucketInspection(client, storage.bucket()),
              sample,
              dice::nextDouble,
              Clock.systemUTC().instant().minus(grace),
              finding -> progress.aside(() -> out.println(StoreReport.line(finding))))
          .run(readers, totals);
    }
    out.println(StoreReport.summary(totals, sample, grace));
    return totals.well() ? 0 : 1;
  }

  /** Younger objects are still the sweep's business; what it has left for longer is news. */
  private static Duration orphanGrace(Settings.Recovery recovery) {
    return recovery.sweepGrace().plus(recovery.sweepInterval().multipliedBy(2));
  }
}
