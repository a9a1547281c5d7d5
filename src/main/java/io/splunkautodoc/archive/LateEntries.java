package io.splunkautodoc.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Small members of an archive that tells only at its end which of them are links. They wait until
 * then, as many as fit; the others are told as files, and a link is then a file with the path that
 * it points to, which nobody follows. Not thread-safe.
 */
final class LateEntries {
  /** A link's content is a path. */
  static final int LONGEST = 4096;

  private static final int MOST = 4_000;

  /** An entry that may be a link. */
  static final class Late {
    private final String name;
    private final EntryInfo entry;
    private final byte @Nullable [] content;

    /**
     * @param name as the archive has it
     * @param content as {@link EntrySink#entry} takes it
     */
    Late(String name, EntryInfo entry, byte @Nullable [] content) {
      this.name = name;
      this.entry = entry;
      this.content = content;
    }

    String name() {
      return name;
    }

    EntryInfo entry() {
      return entry;
    }

    byte @Nullable [] content() {
      return content;
    }
  }

  /** Takes what the entries turned out to be. */
  interface Told {
    void entry(Late late, Member.@Nullable Type type);
  }

  private List<Late> waiting = new ArrayList<>();

  /** Whether it waits from now on. */
  boolean add(Late late) {
    return waiting.size() < MOST && waiting.add(late);
  }

  /** Tells them all, those without a type as files. */
  void tell(Map<String, Member.Type> types, Told told) {
    List<Late> all = waiting;
    waiting = new ArrayList<>();
    all.forEach(late -> told.entry(late, types.get(late.name())));
  }
}
