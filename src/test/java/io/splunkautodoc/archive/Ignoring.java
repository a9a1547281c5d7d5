package io.splunkautodoc.archive;

import org.jspecify.annotations.Nullable;

/** Keeps nothing, and wants configuration. */
class Ignoring implements EntrySink {
  @Override
  public boolean wants(String path, EntryKind kind) {
    return kind.isConfiguration();
  }

  @Override
  public void entry(EntryInfo entry, byte @Nullable [] content) {
    // Only counted by the reader.
  }

  @Override
  public void refused(Refusal refusal) {
    // Only counted by the reader.
  }
}
