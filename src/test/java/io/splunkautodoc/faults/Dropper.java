package io.splunkautodoc.faults;

import io.splunkautodoc.bench.Bundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Moves bundles into the share, as a script does: written under a hidden name, then renamed. */
final class Dropper implements Runnable {
  private final Path share;
  private final Bundles bundles;
  private final Ledger ledger;
  private final Pace pace;

  Dropper(Path share, Bundles bundles, Ledger ledger, Pace pace) {
    this.share = share;
    this.bundles = bundles;
    this.ledger = ledger;
    this.pace = pace;
  }

  @Override
  public void run() {
    try {
      while (pace.next()) {
        drop(bundles.next());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  void drop(byte[] bundle) {
    String sha256 = Digests.sha256(bundle);
    String name = "d-" + sha256.substring(0, 16) + ".tgz";
    Path hidden = share.resolve("." + name);
    try {
      Files.write(hidden, bundle);
      // Before the move: afterwards it may be taken at any moment.
      ledger.dropped.put(sha256, name);
      Files.move(hidden, share.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
