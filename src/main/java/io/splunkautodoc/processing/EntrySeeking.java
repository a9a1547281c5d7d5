package io.splunkautodoc.processing;

import io.splunkautodoc.archive.EntryInfo;
import io.splunkautodoc.archive.EntryKind;
import io.splunkautodoc.archive.EntrySink;
import io.splunkautodoc.archive.Refusal;
import org.jspecify.annotations.Nullable;

/** Waits for one file of an archive and ends the reading there. Used by one thread, once. */
final class EntrySeeking implements EntrySink {
  private final String originalPath;

  /** Ends the reading; carries no stack, as it tells of nothing wrong. */
  static final class FoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final byte @Nullable [] content;

    FoundException(byte @Nullable [] content) {
      super("found", null, false, false);
      this.content = content;
    }

    /** Null where it is too big. */
    byte @Nullable [] content() {
      return content;
    }
  }

  /**
   * @param originalPath as in {@link EntryInfo#originalPath}
   */
  EntrySeeking(String originalPath) {
    this.originalPath = originalPath;
  }

  /** All of them, one at a time: the original path is told only afterwards. */
  @Override
  public boolean wants(String path, EntryKind kind) {
    return true;
  }

  @Override
  public void entry(EntryInfo entry, byte @Nullable [] content) {
    if (entry.originalPath().equals(originalPath)) {
      throw new FoundException(content);
    }
  }

  @Override
  public void refused(Refusal refusal) {}
}
