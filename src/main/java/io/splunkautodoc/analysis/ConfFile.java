package io.splunkautodoc.analysis;

import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Stanza;
import java.util.List;

/** One configuration file of the upload. */
public record ConfFile(ConfPlace place, List<Stanza> stanzas) {
  public ConfFile {
    stanzas = List.copyOf(stanzas);
  }
}
