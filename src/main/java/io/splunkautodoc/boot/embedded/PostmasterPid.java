package io.splunkautodoc.boot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data folder tells. A server that outlived its parent (a killed
 * process of ours) still holds the folder; a file left by a dead server may name a process number
 * that something else has by now.
 */
sealed interface PostmasterPid {
  /** No server has the folder, as far as the file tells. */
  record Free() implements PostmasterPid {}

  /** A PostgreSQL server lives in the folder. */
  record Alive(long pid) implements PostmasterPid {}

  /** The number in the file belongs to a process that is not this folder's server. */
  record Recycled(long pid) implements PostmasterPid {}

  /** The file's name in the data folder. */
  String FILE = "postmaster.pid";

  /** Reads the file of a data folder. */
  static PostmasterPid of(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return new Free();
    }
    Optional<ProcessHandle> process =
        Files.readAllLines(file).stream()
            .findFirst()
            .map(String::strip)
            .filter(text -> text.matches("[0-9]{1,10}"))
            .flatMap(text -> ProcessHandle.of(Long.parseLong(text)))
            .filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return new Free();
    }
    long pid = process.get().pid();
    return serves(process.get(), data) ? new Alive(pid) : new Recycled(pid);
  }

  private static boolean serves(ProcessHandle process, Path data) throws IOException {
    Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.exists(workingFolder)) {
      boolean postgresWorksInItsData = workingFolder.toRealPath().equals(data.toRealPath());
      return postgresWorksInItsData;
    }
    return process.info().command().map(Path::of).map(Path::getFileName).stream()
        .anyMatch(name -> name.toString().startsWith("postgres"));
  }
}
