package io.splunkautodoc.archive;

import java.nio.charset.StandardCharsets;

/** What people upload by mistake, by its first bytes, so that the message can call it by name. */
enum ForeignFormat {
  SEVEN_ZIP("a 7z archive, which is not read", "7z\u00bc\u00af'\u001c"),
  RAR("a rar archive, which is not read", "Rar!\u001a\u0007"),
  LZ4("packed by lz4, which is not read", "\u0004\"M\u0018"),
  COMPRESS("packed by compress (.Z), which is not read", "\u001f\u009d"),
  LZIP("packed by lzip, which is not read", "LZIP"),
  CABINET("a Windows cabinet, which is not read", "MSCF"),
  RPM("an RPM package, which is not read", "\u00ed\u00ab\u00ee\u00db"),
  DEB("a Debian package, which is not read", "!<arch>\n"),
  PDF("a PDF document", "%PDF"),
  PNG("a PNG image", "\u0089PNG"),
  JPEG("a JPEG image", "\u00ff\u00d8\u00ff"),
  GIF("a GIF image", "GIF8"),
  ELF("a program", "\u007fELF"),
  EXE("a program", "MZ"),
  OLE("an Office document", "\u00d0\u00cf\u0011\u00e0"),
  SQLITE("an SQLite database", "SQLite format 3");

  private static final String OTHER = "neither an archive nor text";

  private final String shown;
  private final String magic;

  ForeignFormat(String shown, String magic) {
    this.shown = shown;
    this.magic = magic;
  }

  /** Whether such bytes may be text; a PDF often has no byte that text has not. */
  static boolean isTextual(byte[] head) {
    return !named(head).equals(PDF.shown);
  }

  /** What the upload is, fit to follow "is". */
  static String named(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (ForeignFormat format : values()) {
      if (start.startsWith(format.magic)) {
        return format.shown;
      }
    }
    return OTHER;
  }
}
