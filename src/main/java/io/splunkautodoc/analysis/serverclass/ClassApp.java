package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.Optional;

/**
 * An app that a server class gives to its members.
 *
 * @param name the app's folder
 * @param at the stanza that adds it; {@code [serverClass:…:app:*]} where all apps are added
 * @param filter which members get it; empty where all do
 * @param present whether the repository holds it
 */
public record ClassApp(
    String name,
    SourceLine at,
    Optional<HostFilter> filter,
    ClassSettings settings,
    Answer present) {
  /** Who reads it once a client has it. */
  public Landing landing() {
    String target = settings.value(ClassSetting.TARGET_REPOSITORY_LOCATION);
    return Landing.of(target.isEmpty() ? repository() : target);
  }

  /** Whether it waits in a folder whose files are read. */
  boolean isRead() {
    return Repositories.isRead(repository());
  }

  /** Where it waits, as {@code repositoryLocation} has it. */
  String repository() {
    return settings.value(ClassSetting.REPOSITORY_LOCATION);
  }
}
