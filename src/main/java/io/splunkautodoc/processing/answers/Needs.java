package io.splunkautodoc.processing.answers;

import io.splunkautodoc.conf.ConfPlace;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which part of an upload a question needs.
 *
 * @param confs types of configuration; empty for all
 * @param paths what else
 */
public record Needs(Set<String> confs, Paths paths) {
  /** Which names of other files. */
  public enum Paths {
    NONE,
    /** The folders down to the fourth level, as files of that name, to see what lies where. */
    FOLDERS,
    ALL
  }

  public Needs {
    confs = Set.copyOf(confs);
  }

  /** Everything that was read. */
  public static Needs everything() {
    return new Needs(Set.of(), Paths.ALL);
  }

  /** What a deployment server is asked for. */
  public static Needs serverClasses() {
    return new Needs(Set.of("serverclass", "app"), Paths.FOLDERS);
  }

  /** What decides where events end up. */
  public static Needs dataPaths() {
    return new Needs(
        Set.of(
            "app",
            "indexes",
            "inputs",
            "outputs",
            "props",
            "server",
            "serverclass",
            "transforms",
            "deploymentclient"),
        Paths.FOLDERS);
  }

  /** One type, with what says which apps are off and, in an app, what others export. */
  public static Needs conf(String conf, boolean inApp) {
    Set<String> confs = new TreeSet<>(Set.of("app"));
    confs.add(conf);
    if (inApp) {
      confs.add(ConfPlace.META);
    }
    return new Needs(confs, Paths.NONE);
  }
}
