package io.splunkautodoc.conf;

import java.util.List;

/**
 * One stanza as one file has it. A name may come twice in a file, and a key twice in a stanza; both
 * are kept here in the order of the file, for the later one to win.
 *
 * @param name between the brackets, blanks included; {@code default} for what stands before any
 *     header
 * @param line the line of the header, from 1; that of the first setting where there is no header
 */
public record Stanza(String name, int line, List<Setting> settings) {
  /** Where settings before any header belong. */
  public static final String DEFAULT = "default";

  public Stanza {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line + " of [" + name + "]");
    }
    settings = List.copyOf(settings);
  }
}
