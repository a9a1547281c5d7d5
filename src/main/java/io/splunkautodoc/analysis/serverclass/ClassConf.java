package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.StanzaHeader;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A deployment server's {@code serverclass.conf}, merged over all files.
 *
 * @param stanzas in the order of their definition: by file, the strongest first, then by line
 * @param severalFiles whether more than one file defines server classes, so that their order is not
 *     certain
 */
public record ClassConf(List<ClassStanza> stanzas, boolean severalFiles) {
  private static final String CLASS = "serverClass:";

  public ClassConf {
    stanzas = List.copyOf(stanzas);
  }

  /** The stanzas of the effective {@code serverclass} configuration, global context. */
  public static ClassConf of(EffectiveConf conf) {
    List<Defined> defined = new ArrayList<>();
    conf.stanzas().forEach(each -> defined.add(Defined.of(each)));
    defined.sort(Comparator.naturalOrder());
    long files =
        defined.stream()
            .filter(each -> each.stanza().name().startsWith(CLASS))
            .map(each -> each.stanza().at().path())
            .distinct()
            .count();
    return new ClassConf(defined.stream().map(Defined::stanza).toList(), files > 1);
  }

  private record Defined(ClassStanza stanza, int rank, String app) implements Comparable<Defined> {
    private static final Comparator<Defined> ORDER =
        Comparator.comparingInt(Defined::rank)
            .thenComparing(Defined::app)
            .thenComparing(each -> each.stanza().at());

    static Defined of(EffectiveStanza stanza) {
      StanzaHeader header = first(stanza);
      ConfPlace place = header.place();
      List<Said> settings =
          stanza.own().values().stream()
              .map(each -> new Said(each.key(), each.value(), each.winner().at()))
              .toList();
      return new Defined(
          ClassStanza.of(stanza.name(), header.at(), settings), rankOf(place), place.app());
    }

    /** Headers come strongest file first and, within it, last line first. */
    private static StanzaHeader first(EffectiveStanza stanza) {
      SourceLine strongest = stanza.headers().get(0).at();
      return stanza.headers().stream()
          .filter(each -> each.at().path().equals(strongest.path()))
          .min(Comparator.comparing(StanzaHeader::at))
          .orElseThrow();
    }

    private static int rankOf(ConfPlace place) {
      boolean system = place.layer() == Layer.SYSTEM;
      return place.scope() == Scope.LOCAL ? (system ? 0 : 1) : (system ? 3 : 2);
    }

    @Override
    public int compareTo(Defined other) {
      return ORDER.compare(this, other);
    }
  }
}
