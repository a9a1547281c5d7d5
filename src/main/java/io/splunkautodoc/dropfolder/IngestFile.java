package io.splunkautodoc.dropfolder;

import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.IngestCommand;
import io.splunkautodoc.ingest.IngestOutcome;
import io.splunkautodoc.ingest.SpoolOutcome;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * A step for users' routes, {@code process: {ref: ingestFile}}: makes one run of the message's
 * body, be it a file or a stream. Reads the headers {@code CamelFileName}, {@code AutodocType},
 * {@code AutodocLabel} and {@code AutodocNotes}; sets {@code AutodocRunId}. Fails with {@link
 * NotIngestedException}, so that the route's source keeps what it had. Blocking; thread-safe.
 */
public final class IngestFile implements Processor {
  public static final String TYPE = "AutodocType";
  public static final String LABEL = "AutodocLabel";
  public static final String NOTES = "AutodocNotes";
  public static final String RUN_ID = "AutodocRunId";

  private final DropSettings settings;
  private final Ingest ingest;

  private IngestFile(DropSettings settings, Ingest ingest) {
    this.settings = settings;
    this.ingest = ingest;
  }

  /** Empties the scratch folder of what a killed process left. */
  static IngestFile prepare(DropSettings settings, Ingest ingest) throws IOException {
    Files.createDirectories(settings.scratch());
    try (DirectoryStream<Path> left = Files.newDirectoryStream(settings.scratch(), "route-*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    return new IngestFile(settings, ingest);
  }

  @Override
  public void process(Exchange exchange)
      throws IOException, NotIngestedException, InterruptedException {
    Message message = exchange.getMessage();
    Object body = message.getBody();
    Object file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
    if (file instanceof File local) {
      take(exchange, local.toPath());
    } else if (file instanceof Path local) {
      take(exchange, local);
    } else {
      Path copy = Files.createTempFile(settings.scratch(), "route-", "");
      try {
        copy(message, copy);
        take(exchange, copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    }
  }

  private void copy(Message message, Path copy) throws IOException, NotIngestedException {
    try (InputStream in = message.getBody(InputStream.class);
        OutputStream out = Files.newOutputStream(copy)) {
      if (in == null) {
        throw new NotIngestedException("the message has no body");
      }
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        total += got;
        if (total > settings.uploadLimitBytes()) {
          throw new NotIngestedException(
              "more than limits.upload-bytes (" + settings.uploadLimitBytes() + ") bytes");
        }
        out.write(buffer, 0, got);
      }
    }
  }

  private void take(Exchange exchange, Path file)
      throws NotIngestedException, InterruptedException {
    Message message = exchange.getMessage();
    UploadType type = typeOf(message);
    String label = message.getHeader(LABEL, String.class);
    if (label != null && IngestCommand.isTooLong(label)) {
      throw new NotIngestedException(
          LABEL + " has more than " + IngestCommand.LABEL_MAX + " characters");
    }
    try {
      SpoolOutcome received =
          Waiting.on(ingest.receive(file, nameOf(message, file)), FileTaking.LONGEST_RECEIVE);
      if (!(received instanceof SpoolOutcome.Spooled spooled)) {
        throw new NotIngestedException("not received: " + received);
      }
      IngestCommand command =
          new IngestCommand(
              type,
              label,
              message.getHeader(NOTES, String.class),
              Optional.ofNullable(exchange.getFromRouteId()).orElse("route"),
              null,
              List.of(spooled.file()));
      IngestOutcome outcome = Waiting.on(ingest.ingest(command), FileTaking.LONGEST_INGEST);
      if (!(outcome instanceof IngestOutcome.Stored stored)) {
        throw new NotIngestedException("not stored: " + outcome);
      }
      message.setHeader(RUN_ID, stored.run().id());
    } catch (PassingTroubleException e) {
      throw new NotIngestedException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable UploadType typeOf(Message message) throws NotIngestedException {
    String type = message.getHeader(TYPE, String.class);
    Optional<UploadType> known = Optional.ofNullable(type).flatMap(UploadType::ofWireName);
    if (type != null && known.isEmpty()) {
      throw new NotIngestedException(
          TYPE + " is \"" + type + "\"; allowed: " + UploadType.allowed());
    }
    return known.orElse(null);
  }

  private static String nameOf(Message message, Path file) {
    String name = message.getHeader(Exchange.FILE_NAME, DropNames.nameOf(file), String.class);
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
