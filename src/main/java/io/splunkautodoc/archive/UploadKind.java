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
  SINGLE_CONF;

  /** Fit for a sentence. */
  String shown() {
    return switch (this) {
      case DS_ETC -> "a deployment server's etc (ds_etc)";
      case INSTANCE_ETC -> "an instance's etc (instance_etc)";
      case APP_BUNDLE -> "one app (app_bundle)";
      case SINGLE_CONF -> "a single .conf (single_conf)";
    };
  }
}
