package io.splunkautodoc.boot;

import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.archive.ReadOutcome;
import io.splunkautodoc.conf.secret.Fingerprint;
import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.documents.build.DocumentBuilder;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.Overview;
import io.splunkautodoc.processing.ArchiveDeployment;
import io.splunkautodoc.processing.DocumentSources;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Documents one file, with neither a server nor a database. */
@Command(
    name = "document",
    mixinStandardHelpOptions = true,
    description =
        "Writes the documentation of a Splunk archive: HTML, Markdown, CSV and JSON, without"
            + " secrets. Needs no server and no database.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the documentation is written",
      "1:it is written, but only a part of the file could be read",
      "2:nothing is written: bad arguments, or a file that cannot be read"
    })
final class DocumentCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  @ParentCommand private @Nullable AutodocCommand program;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A tar, tgz, zip or spl of an etc folder or of apps, or one .conf file.")
  private @Nullable Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write into; it is made where it is not there.")
  private @Nullable Path out;

  @Option(
      names = "--force",
      description = "Write into a folder that is not empty, over an earlier documentation.")
  private boolean force;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "The time to write into the documents, such as 2026-01-31T12:00:00Z"
              + " (default: now). The same file and time give the same bytes.")
  private @Nullable Instant at;

  @Override
  public Integer call() {
    ArchiveLimits limits = ReadingSide.limits(AutodocCommand.require(program).settings().limits());
    Path source = Objects.requireNonNull(file, "set by picocli");
    DocumentFolder folder = new DocumentFolder(Objects.requireNonNull(out, "set by picocli"));
    if (!Files.isRegularFile(source)) {
      return refuse(source + " is no file. Name an archive or a .conf file.");
    }
    try {
      if (!force && !folder.isEmpty()) {
        return refuse(out + " is not empty. Name another folder, or add --force to write over it.");
      }
      return document(source, limits, folder);
    } catch (IOException e) {
      return refuse("Reading or writing failed: " + e);
    }
  }

  private int document(Path source, ArchiveLimits limits, DocumentFolder folder)
      throws IOException {
    say("Reading " + source + " …");
    ArchiveDeployment archive;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source), BUFFER)) {
      archive = ArchiveDeployment.read(in, name(source), limits, new Redactor(Fingerprint.NONE));
    }
    if (archive.outcome() instanceof ReadOutcome.Unreadable unreadable) {
      return refuse(unreadable.reason());
    }
    if (archive.deployment().files().isEmpty()) {
      return refuse(
          "There is nothing in "
              + source
              + " that Splunk reads as configuration: no .conf in a default or local folder.");
    }
    say("Working out hosts, data paths and findings …");
    Documentation documentation =
        DocumentBuilder.build(
            DocumentSources.of(
                archive,
                new DocumentSources.SourceFile(name(source), Files.size(source), sha256(source)),
                AutodocCommand.require(program).settings().suppressions(),
                at == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS) : at,
                "Splunk Auto Doc " + Version.text()));
    folder.write(documentation);
    return report(archive, documentation);
  }

  private int report(ArchiveDeployment archive, Documentation documentation) {
    for (Overview.Fact fact : documentation.overview().facts()) {
      say("  %-34s %,9d".formatted(fact.name(), fact.count()));
    }
    say("The documentation is in " + out + ": start with document.html.");
    if (archive.outcome() instanceof ReadOutcome.Partial partial) {
      say("Only a part of the file could be read. " + partial.reason());
      return 1;
    }
    return CommandLine.ExitCode.OK;
  }

  private static String name(Path source) {
    return String.valueOf(source.getFileName());
  }

  private static String sha256(Path source) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(source), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec, "set by picocli").commandLine();
  }

  private void say(String line) {
    PrintWriter writer = commandLine().getOut();
    writer.println(line);
    writer.flush();
  }

  private int refuse(String reason) {
    commandLine().getErr().println("splunk-auto-doc: " + reason);
    return CommandLine.ExitCode.USAGE;
  }
}
