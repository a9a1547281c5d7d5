package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Folders beside {@code deployment-apps} that server classes take apps from. Folders which Splunk
 * itself reads, such as {@code apps}, keep their own meaning and are none of these.
 *
 * @param folders below the {@code etc/}, each with a {@code /} at its end
 */
public record RepositoryFolders(SortedSet<String> folders) {
  /** There are none. */
  public static final RepositoryFolders NONE = new RepositoryFolders(new TreeSet<>());

  public RepositoryFolders {
    folders = Collections.unmodifiableSortedSet(new TreeSet<>(folders));
  }

  /** Those that a {@code serverclass.conf} names, whichever of its stanzas. */
  public static RepositoryFolders of(Collection<Stanza> stanzas) {
    SortedSet<String> folders = new TreeSet<>();
    for (Stanza stanza : stanzas) {
      for (Setting setting : stanza.settings()) {
        if (setting.key().equals(ClassSetting.REPOSITORY_LOCATION.key())) {
          String folder = Repositories.belowEtc(setting.value());
          if (isFree(folder)) {
            folders.add(folder);
          }
        }
      }
    }
    return new RepositoryFolders(folders);
  }

  /** Whether Splunk reads nothing there by itself. */
  static boolean isFree(String folder) {
    return folder.length() > 1 && ConfPlace.of(folder + "app/default/app.conf").isEmpty();
  }

  /** These and others. */
  public RepositoryFolders and(RepositoryFolders others) {
    SortedSet<String> all = new TreeSet<>(folders);
    all.addAll(others.folders);
    return new RepositoryFolders(all);
  }

  /**
   * The path that it would have in {@code deployment-apps}; empty where it lies in none of these.
   */
  public Optional<String> usual(String path) {
    return folders.stream()
        .filter(path::startsWith)
        .map(folder -> Repositories.USUAL + path.substring(folder.length()))
        .findFirst();
  }

  /** What a path below the {@code etc/} is by these folders; empty where it lies in none. */
  public Optional<ConfPlace> place(String path) {
    return folders.stream().flatMap(folder -> ConfPlace.waiting(path, folder).stream()).findFirst();
  }
}
