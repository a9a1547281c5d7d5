package io.splunkautodoc.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an upload holds, as its owner declared it or as its content showed. */
public enum UploadType {
  /** A deployment server's {@code etc/}. */
  DS_ETC,
  /** An instance's {@code etc/}. */
  INSTANCE_ETC,
  /** One app. */
  APP_BUNDLE,
  /** One {@code .conf} file. */
  SINGLE_CONF;

  /** The name used in REST, in the drop folder and in the {@code type} column. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that wire name; empty for any other text. */
  public static Optional<UploadType> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName().equals(wireName)).findFirst();
  }

  /** The wire names, for messages that say what is allowed. */
  public static String allowed() {
    return Arrays.stream(values()).map(UploadType::wireName).collect(Collectors.joining(", "));
  }
}
