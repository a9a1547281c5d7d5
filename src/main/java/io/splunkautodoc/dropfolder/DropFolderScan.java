package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks over the share before each poll: notes how every file is, and deals with what {@code
 * java.io.File} could not open or should not. Runs on the poll thread only.
 */
final class DropFolderScan implements PollingConsumerPollStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(DropFolderScan.class);

  /** Deeper than people nest; keeps the stack small. */
  private static final int DEEPEST = 100;

  private final DropSettings settings;
  private final WatchedFiles watched;
  private final Departure departure;
  private final Troubles troubles;
  private final Leftovers leftovers;

  /** What this scan could not look at first; one that is there at each scan is told once. */
  private @Nullable String unseen;

  DropFolderScan(
      DropSettings settings,
      WatchedFiles watched,
      Departure departure,
      Troubles troubles,
      Leftovers leftovers) {
    this.settings = settings;
    this.watched = watched;
    this.departure = departure;
    this.troubles = troubles;
    this.leftovers = leftovers;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return scan();
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    // Each file is dealt with on its own.
  }

  @Override
  public boolean rollback(Consumer consumer, Endpoint endpoint, int retry, Exception cause) {
    troubles.report("share", String.valueOf(cause.getMessage()));
    return false;
  }

  /** Whether the share could be read. */
  boolean scan() {
    watched.beginScan();
    unseen = null;
    try {
      look(settings.folder(), 0);
      watched.endScan();
      leftovers.finish();
      if (unseen == null) {
        troubles.over("share");
      } else {
        troubles.report("share", unseen);
      }
      return true;
    } catch (IOException e) {
      troubles.report("share", "cannot be read: " + e);
      return false;
    }
  }

  private void look(Path folder, int depth) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = DropNames.nameOf(entry);
        if (name.startsWith(Leaving.PREFIX)) {
          leftovers.seen(entry);
        } else if (!DropNames.isTemporary(name)) {
          lookAt(entry, depth);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void lookAt(Path entry, int depth) {
    try {
      FileState state = FileState.of(entry);
      boolean decodable = DropNames.isDecodable(entry);
      if (state.kind() == FileState.Kind.FOLDER && decodable) {
        if (depth < DEEPEST) {
          look(entry, depth + 1);
        }
        return;
      }
      if (watched.isFull() && !watched.isKnown(entry)) {
        return;
      }
      if (watched.observe(entry, state)) {
        settled(entry, state, decodable);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("Vanished: {}", entry);
    } catch (IOException e) {
      if (unseen == null) {
        unseen = "cannot look at " + entry + ": " + e;
      }
      watched.postpone(entry, Duration.ZERO);
    }
  }

  private void settled(Path entry, FileState state, boolean decodable) throws IOException {
    if (!decodable) {
      rename(entry);
      return;
    }
    switch (state.kind()) {
      case LINK ->
          refuse(
              entry,
              state,
              "a link",
              "Links are not followed. Drop the file itself instead of a link.");
      case SPECIAL ->
          refuse(
              entry,
              state,
              "no plain file",
              "Pipes, sockets and devices are not read. Drop a file.");
      default -> {
        // The route takes it.
      }
    }
  }

  private void refuse(Path entry, FileState state, String title, String detail) throws IOException {
    String instance = Reason.instanceOf(settings.folder().relativize(entry).toString());
    departure
        .failed(entry, state, Reason.unprocessable(title, detail), instance, 0)
        .ifPresent(target -> LOG.warn("Refused {}: {}; moved to {}", entry, title, target));
  }

  private static void rename(Path entry) throws IOException {
    String readable = DropNames.fitting("", DropNames.percentForm(entry), 0);
    for (int number = 1; ; number++) {
      Path target = entry.resolveSibling(Departure.numbered(readable, number));
      if (!Files.exists(target)) {
        Files.move(entry, target);
        LOG.info("The name {} does not decode; renamed to {}", readable, target.getFileName());
        return;
      }
    }
  }
}
