package io.splunkautodoc.processing;

import io.splunkautodoc.database.RunEntry;
import io.splunkautodoc.database.RunFile;
import io.vertx.core.Future;
import java.util.function.BooleanSupplier;

/** The texts of files inside stored archives. */
@FunctionalInterface
public interface EntryTexts {
  /**
   * Reads one file out of its archive, which takes the longer the later it comes. Never blocks.
   *
   * @param file the archive
   * @param isOver whether nobody waits for the text any longer; asked from any thread
   */
  Future<EntryText> read(RunFile file, RunEntry entry, BooleanSupplier isOver);
}
