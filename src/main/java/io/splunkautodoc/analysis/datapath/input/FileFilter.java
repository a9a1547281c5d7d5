package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the files that an input reads have in common, by their whole path.
 *
 * @param pattern as the file has it
 * @param takes whether those that match are read, or the others
 */
public record FileFilter(String pattern, boolean takes, Regex regex, Evidence evidence) {
  /** The lists of a stanza; the old names count where the new ones are not used. */
  static List<FileFilter> of(EffectiveStanza stanza) {
    List<FileFilter> filters = new ArrayList<>();
    list(stanza, "whitelist").ifPresent(setting -> filters.add(of(setting, true)));
    list(stanza, "blacklist").ifPresent(setting -> filters.add(of(setting, false)));
    return filters;
  }

  private static Optional<EffectiveSetting> list(EffectiveStanza stanza, String key) {
    return stanza
        .setting(key)
        .or(() -> stanza.setting("_" + key))
        .filter(setting -> !setting.value().isEmpty());
  }

  private static FileFilter of(EffectiveSetting setting, boolean takes) {
    return new FileFilter(
        setting.value(), takes, Regex.searching(setting.value()), Evidence.of(setting));
  }

  /** Those that another input reads, or that none may read. */
  static FileFilter but(String pattern, Regex all, Evidence evidence) {
    return new FileFilter(pattern, false, all, evidence);
  }
}
