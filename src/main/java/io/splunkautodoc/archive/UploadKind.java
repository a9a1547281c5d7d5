package io.splunkautodoc.archive;

/** What an upload holds, as its content shows. */
public enum UploadKind {
  /** A deployment server's {@code etc/}. */
  DS_ETC,
  /** An instance's {@code etc/}. */
  INSTANCE_ETC,
  /** One app. */
  APP_BUNDLE,
  /** One {@code .conf} file. */
  SINGLE_CONF
}
