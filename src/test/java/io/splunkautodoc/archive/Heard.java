package io.splunkautodoc.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps all that a reading tells, and wants every content. */
final class Heard implements EntrySink {
  final Map<String, EntryInfo> entries = new LinkedHashMap<>();
  final Map<String, String> contents = new LinkedHashMap<>();
  final List<String> folders = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  @Nullable ReadOutcome outcome;

  static Heard of(byte[] upload) {
    return of(upload, "upload.bin", ArchiveLimits.DEFAULT);
  }

  static Heard of(byte[] upload, String name, ArchiveLimits limits) {
    Heard heard = new Heard();
    try {
      heard.outcome = new ArchiveReader(limits).read(new ByteArrayInputStream(upload), name, heard);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory do not fail", e);
    }
    return heard;
  }

  @Override
  public boolean wants(String path, EntryKind kind) {
    return true;
  }

  @Override
  public void entry(EntryInfo entry, byte @Nullable [] content) {
    entries.put(entry.path(), entry);
    if (content != null) {
      contents.put(entry.path(), new String(content, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void refused(Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void folder(String path) {
    folders.add(path);
  }
}
