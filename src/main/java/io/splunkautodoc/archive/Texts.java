package io.splunkautodoc.archive;

import io.splunkautodoc.archive.Recognition.Recognised;
import io.splunkautodoc.archive.Recognition.Unrecognised;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a {@code .conf} from other files by its first bytes. */
final class Texts {
  private static final Pattern STANZA = Pattern.compile("(?m)^\\s*\\[[^\\]\\n]*\\]");
  private static final Pattern SETTING = Pattern.compile("(?m)^\\s*[\\w.:<>-]+\\s*=");

  private Texts() {}

  /**
   * @param head the first bytes of a file that is no archive
   */
  static Recognition recognise(byte[] head, String originalName) {
    if (head.length == 0) {
      return new Unrecognised(UploadKind.SINGLE_CONF, "an empty file");
    }
    if (!isReadable(head, originalName)) {
      return new Unrecognised(UploadKind.APP_BUNDLE, ForeignFormat.named(head));
    }
    // Settings are ASCII, so Latin-1 finds them in UTF-8 as well.
    String text =
        new String(head, isUtf16(head) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "");
    if (STANZA.matcher(text).find() || SETTING.matcher(text).find()) {
      return new Recognised(UploadKind.SINGLE_CONF, "text with stanzas or settings");
    }
    if (originalName.toLowerCase(Locale.ROOT).contains(".conf")) {
      return new Recognised(UploadKind.SINGLE_CONF, "text, and its name says .conf");
    }
    return new Unrecognised(UploadKind.SINGLE_CONF, "text without stanzas or settings");
  }

  /** Whether a file that is no archive can be read as configuration: text, or named so. */
  static boolean isReadable(byte[] head, String originalName) {
    boolean named = originalName.toLowerCase(Locale.ROOT).contains(".conf");
    return ForeignFormat.isTextual(head) && (named ? !isNoise(head) : !isBinary(head));
  }

  // Splunk writes UTF-16 and stray NULs too, but hardly other control characters.
  private static boolean isNoise(byte[] head) {
    int odd = 0;
    for (byte b : head) {
      odd += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return odd > head.length / 20;
  }

  private static boolean isBinary(byte[] head) {
    if (isUtf16(head)) {
      return false;
    }
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return isNoise(head);
  }

  // By its byte order mark: FE FF or FF FE.
  private static boolean isUtf16(byte[] head) {
    return head.length > 1 && head[0] != head[1] && (head[0] & head[1]) == -2;
  }
}
