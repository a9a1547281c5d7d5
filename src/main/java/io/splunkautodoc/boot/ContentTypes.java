package io.splunkautodoc.boot;

import io.splunkautodoc.archive.Recognition;
import io.splunkautodoc.archive.RecognitionLimits;
import io.splunkautodoc.archive.UploadRecognition;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.ingest.TypeFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Finds the type of an upload by what the archive room recognises in it. */
final class ContentTypes implements TypeFinder {
  private final UploadRecognition recognition;

  /** Looks no further into an archive than the settings allow, and never for long. */
  ContentTypes(Settings.Limits limits) {
    RecognitionLimits most = RecognitionLimits.DEFAULT;
    this.recognition =
        new UploadRecognition(
            new RecognitionLimits(
                (int) Math.min(limits.archiveEntries(), most.entries()),
                Math.min(limits.archiveBytes(), most.bytes()),
                limits.compressionRatio()));
  }

  @Override
  public Found find(Path file, String originalName) {
    try {
      Recognition found = recognition.recognise(file, originalName);
      return new Found(typeOf(found), found.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UploadType typeOf(Recognition found) {
    return switch (found.kind()) {
      case DS_ETC -> UploadType.DS_ETC;
      case INSTANCE_ETC -> UploadType.INSTANCE_ETC;
      case APP_BUNDLE -> UploadType.APP_BUNDLE;
      case SINGLE_CONF -> UploadType.SINGLE_CONF;
    };
  }
}
