package io.splunkautodoc.conf;

/**
 * Which of an app's two sets of files: the vendor's {@code default} or the site's {@code local}.
 */
public enum Scope {
  DEFAULT("default"),
  LOCAL("local");

  private final String wireName;

  Scope(String wireName) {
    this.wireName = wireName;
  }

  /** The folder's name. */
  public String wireName() {
    return wireName;
  }
}
