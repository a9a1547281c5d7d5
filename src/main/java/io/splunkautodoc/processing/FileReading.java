package io.splunkautodoc.processing;

import io.splunkautodoc.archive.ArchiveReader;
import io.splunkautodoc.archive.EntryInfo;
import io.splunkautodoc.archive.EntryKind;
import io.splunkautodoc.archive.EntrySink;
import io.splunkautodoc.archive.LayoutSurvey;
import io.splunkautodoc.archive.ReadOutcome;
import io.splunkautodoc.archive.Refusal;
import io.splunkautodoc.archive.UploadLayout;
import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.jobs.Holding;
import io.splunkautodoc.storage.GetOutcome;
import io.splunkautodoc.storage.ObjectKey;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one stored file from the object store to its end. Blocks; used by one thread, once. */
final class FileReading implements EntrySink {
  private final ReadingParts parts;
  private final RunFile file;
  private final Entries entries;
  private final Problems problems;
  private final Tally tally;
  private final Awaiting awaiting;
  private final Holding holding;
  private final LayoutSurvey survey = new LayoutSurvey();
  private @Nullable StreamInput source;
  private @Nullable UploadLayout decided;

  FileReading(
      ReadingParts parts,
      RunFile file,
      Entries entries,
      Problems problems,
      Tally tally,
      Awaiting awaiting,
      Holding holding) {
    this.parts = parts;
    this.file = file;
    this.entries = entries;
    this.problems = problems;
    this.tally = tally;
    this.awaiting = awaiting;
    this.holding = holding;
  }

  ReadOutcome read() {
    GetOutcome opened = opened();
    if (opened instanceof GetOutcome.Unavailable away) {
      throw new SourceUnavailableException(away.reason());
    }
    if (!(opened instanceof GetOutcome.Found found)) {
      String gone =
          "The stored bytes of \"" + file.originalName() + "\" are gone. Upload it again.";
      return new ReadOutcome.Unreadable(gone, null);
    }
    StreamInput input = new StreamInput(found.stream(), holding::isOver);
    source = input;
    try {
      ReadOutcome outcome =
          new ArchiveReader(parts.limits()).read(input, file.originalName(), this);
      placeAndWrite();
      tally.fileDone(file.sizeBytes());
      return outcome;
    } catch (IOException e) {
      awaiting.stopIfOver();
      throw new SourceUnavailableException(String.valueOf(e.getMessage()), e);
    } finally {
      found.stream().close();
    }
  }

  private GetOutcome opened() {
    Future<GetOutcome> asking = parts.store().get(ObjectKey.ofPath(file.storedObjectKey()), null);
    try {
      return awaiting.result(asking);
    } catch (WorkIsOverException e) {
      GetOutcome.abandon(asking);
      throw e;
    }
  }

  /** How its paths lie, by all that was read of it. */
  UploadLayout layout() {
    return survey.layout(file.originalName());
  }

  @Override
  public boolean wants(String path, EntryKind kind) {
    boolean isConfiguration = kind == EntryKind.CONF || kind == EntryKind.META;
    return isConfiguration && ConfName.of(path).length() <= ConfName.LONGEST;
  }

  @Override
  public void entry(EntryInfo entry, byte @Nullable [] content) {
    awaiting.stopIfOver();
    survey.file(entry.path(), entry.size());
    if (content != null) {
      survey.content(entry.path(), content);
    }
    entries.add(file.id(), entry, content);
    tally.entry(entry.size(), source == null ? 0 : source.count());
    writeIfMany();
  }

  @Override
  public void refused(Refusal refusal) {
    String kind = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    problems.warning(kind, refusal.originalPath(), refusal.message());
    if (!refusal.listed()) {
      entries.addRefused(file.id(), refusal);
      writeIfMany();
    }
  }

  @Override
  public void folder(String path) {
    survey.folder(path);
  }

  private void writeIfMany() {
    if (entries.areMany()) {
      placeAndWrite();
    }
  }

  /**
   * The layout of so many shows the layout of all, unless they show none: the files of a large app
   * can come before its first configuration.
   */
  private void placeAndWrite() {
    UploadLayout now = decided == null ? layout() : decided;
    entries.write(now);
    decided = now.shape() == UploadLayout.Shape.NOTHING ? null : now;
  }
}
