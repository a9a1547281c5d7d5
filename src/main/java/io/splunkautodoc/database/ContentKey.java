package io.splunkautodoc.database;

/**
 * What makes one configuration file's content the same as another's.
 *
 * @param sha256 of the file's bytes, 64 lower-case hex digits
 * @param conf the file's name without {@code .conf}; secrets are told by it
 */
public record ContentKey(String sha256, String conf) implements Comparable<ContentKey> {
  @Override
  public int compareTo(ContentKey other) {
    int bySha = sha256.compareTo(other.sha256);
    return bySha != 0 ? bySha : conf.compareTo(other.conf);
  }
}
