package io.splunkautodoc.processing;

import io.splunkautodoc.analysis.serverclass.RepositoryFolders;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.util.Optional;

/**
 * What a file is by its path, where a deployment server may keep its apps in folders of its own.
 * These have to be learnt before. Not thread-safe.
 */
final class WaitingApps {
  private RepositoryFolders folders = RepositoryFolders.NONE;

  /**
   * Learns of the folders that a file names.
   *
   * @param below its path below the {@code etc/}; only what the uploaded instance reads counts
   */
  void learn(String below, RepositoryFolders named) {
    boolean isRead =
        ConfName.place(below)
            .filter(place -> place.layer() == Layer.SYSTEM || place.layer() == Layer.APP)
            .isPresent();
    if (isRead) {
      folders = folders.and(named);
    }
  }

  /** The place of a path below the {@code etc/}. */
  Optional<ConfPlace> place(String below) {
    return ConfName.place(below).or(() -> folders.place(below));
  }
}
