package io.splunkautodoc.analysis.serverclass;

/**
 * What the files themselves do not say.
 *
 * @param version of the deployment server
 * @param listFiles the content of {@code from_pathname} files, where it is at hand
 */
public record ClassOptions(SplunkVersion version, ListFiles listFiles) {
  /** The current version, without any list files. */
  public static final ClassOptions CURRENT =
      new ClassOptions(SplunkVersion.CURRENT, ListFiles.NONE);

  /** The same for another version. */
  public ClassOptions at(SplunkVersion other) {
    return new ClassOptions(other, listFiles);
  }
}
