package io.splunkautodoc.boot.settings;

/** A setting stops the start; the message is the one line to show. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }

  static SettingsException badValue(String key, String value, String allowed) {
    return new SettingsException(
        "setting " + key + " = '" + value + "' is not valid: allowed is " + allowed);
  }
}
