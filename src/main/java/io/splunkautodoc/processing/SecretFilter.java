package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfDocument;
import java.util.List;

/** Keeps secrets back. Thread-safe. */
@FunctionalInterface
interface SecretFilter {
  /** The stanzas of a file, in their order, as they may be kept. */
  List<CleanStanza> clean(String conf, ConfDocument document);
}
