package io.splunkautodoc.boot.settings;

import io.splunkautodoc.analysis.finding.Suppressions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * All settings, checked.
 *
 * @param home absolute
 * @param suppressions findings that are not to be told
 * @param routesAreOwn whether the routes folder is another than the default, and so has to be there
 */
public record Settings(
    Path home,
    Http http,
    Drop drop,
    Path routesFolder,
    boolean routesAreOwn,
    Optional<String> databaseUrl,
    Storage storage,
    Analysis analysis,
    Suppressions suppressions,
    Recovery recovery,
    Limits limits,
    Log log) {

  /**
   * Where the service listens.
   *
   * @param port 0..65535; 0 picks a free one
   */
  public record Http(String host, int port) {}

  /** The watched share; {@code folder} is absolute. */
  public record Drop(Path folder, Duration pollInterval, Duration settleTime) {}

  /** The object store; without an endpoint, the embedded one. */
  public record Storage(
      Optional<String> endpoint,
      String region,
      String bucket,
      Optional<String> accessKey,
      Optional<String> secretKey,
      boolean pathStyle) {
    @Override
    public String toString() {
      return "Storage[" + endpoint.orElse("embedded") + ", " + region + ", " + bucket + "]";
    }
  }

  /**
   * How stored runs are read.
   *
   * @param enabled false: only those that are asked for
   * @param workers runs read at the same time, at least 1
   * @param lease how long a run stays with a node that is not heard of
   * @param prepareAfter how long nothing must have happened before answers about large runs are
   *     found that nobody has asked for; zero: they never are
   * @param fingerprintKey tells secrets apart; empty: one of this home's own
   */
  public record Analysis(
      boolean enabled,
      int workers,
      Duration lease,
      Duration prepareAfter,
      Optional<String> fingerprintKey) {
    @Override
    public String toString() {
      return "Analysis[" + enabled + ", " + workers + ", " + lease + ", " + prepareAfter + "]";
    }
  }

  /**
   * How patient the repair of what crashes left is.
   *
   * @param lostAfter a node that was not seen for so long is given up
   * @param sweepInterval between two looks for objects that nobody refers to
   * @param sweepGrace how old such an object has to be
   */
  public record Recovery(Duration lostAfter, Duration sweepInterval, Duration sweepGrace) {}

  /**
   * Bounds on what is taken in and read; bytes where not said otherwise.
   *
   * @param freeBytes what uploads leave of the disk that the spool is on
   * @param confBytes of one configuration file, which is read as a whole
   */
  public record Limits(
      long uploadBytes,
      long freeBytes,
      long archiveEntries,
      long archiveBytes,
      long entryBytes,
      int confBytes,
      int compressionRatio) {}

  /** How the log is written. */
  public record Log(Format format, String level) {
    /** The shape of a log line. */
    public enum Format {
      TEXT,
      JSON
    }
  }
}
