package io.splunkautodoc.documents.model;

/**
 * What a page is about, and where it is.
 *
 * @param slug of the characters {@code a-z 0-9 . -} only; unique within its section
 */
public record PageName(Section section, String title, String slug) {
  /** The kinds of page, which are also folders. */
  public enum Section {
    HOSTS("hosts"),
    APPS("apps"),
    INDEXES("indexes"),
    SOURCETYPES("sourcetypes");

    private final String folder;

    Section(String folder) {
      this.folder = folder;
    }

    /** Also the start of its pages' anchors. */
    public String folder() {
      return folder;
    }
  }

  /** Within one document. */
  public String anchor() {
    return section.folder() + "-" + slug;
  }

  /** Below the folder of a set of pages. */
  public String file() {
    return section.folder() + "/" + slug + ".md";
  }
}
