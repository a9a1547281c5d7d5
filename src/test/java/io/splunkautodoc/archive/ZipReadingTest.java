package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.splunkautodoc.archive.ReadOutcome.Complete;
import io.splunkautodoc.archive.ReadOutcome.Partial;
import io.splunkautodoc.archive.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** ZIP as the JDK writes it: sizes and checksums follow the content, unless stored. */
class ZipReadingTest {
  private static final byte[] CONTENT =
      "[default]\nindex = main\n".getBytes(StandardCharsets.UTF_8);
  private static final int LOCAL_HEADER = 30;

  @Test
  void sizes_may_follow_the_content() {
    Heard heard = Heard.of(zip(ZipEntry.DEFLATED, "a/default/inputs.conf", "a/b"));
    assertThat(heard.outcome).isEqualTo(new Complete(new ReadCounts(2, 0, 0, 46)));
  }

  @Test
  void stored_members_are_read() {
    assertThat(Heard.of(zip(ZipEntry.STORED, "a/b", "a/c")).entries).containsOnlyKeys("a/b", "a/c");
  }

  @Test
  void backslashes_separate_and_make_folders() {
    Heard heard = Heard.of(zip(ZipEntry.STORED, "app\\", "app\\default\\app.conf"));
    assertThat(heard.folders).containsExactly("app");
    assertThat(heard.entries).containsOnlyKeys("app/default/app.conf");
  }

  @Test
  void a_name_that_is_no_utf_8_is_of_the_first_pcs() {
    byte[] zip = zip(ZipEntry.STORED, "a/Xber");
    zip[LOCAL_HEADER + 2] = (byte) 0x9a;
    zip[7] &= (byte) ~8;
    assertThat(Heard.of(zip).entries).containsOnlyKeys("a/Über");
  }

  @Test
  void a_wrong_checksum_refuses_that_member_alone() {
    byte[] stored = zip(ZipEntry.STORED, "a/b", "a/c");
    stored[LOCAL_HEADER + 3 + 2] ^= 1;
    assertRefusedAlone(Heard.of(stored), Reason.DAMAGED);
    byte[] following = zip(ZipEntry.DEFLATED, "a/b", "a/c");
    int descriptor = indexOf(following, "PK\u0007\b", 0);
    following[descriptor + 4] ^= 1;
    assertRefusedAlone(Heard.of(following), Reason.DAMAGED);
  }

  @Test
  void an_encrypted_member_is_refused_alone_where_its_end_is_known() {
    byte[] zip = zip(ZipEntry.STORED, "a/b", "a/c");
    zip[6] |= 1;
    assertRefusedAlone(Heard.of(zip), Reason.ENCRYPTED);
    byte[] open = zip(ZipEntry.DEFLATED, "a/a", "a/b", "a/c");
    open[indexOf(open, "PK\u0003\u0004", 4) + 6] |= 1;
    Heard heard = Heard.of(open);
    assertThat(heard.refusals).extracting(Refusal::reason).containsExactly(Reason.ENCRYPTED);
    assertThat(heard.outcome).isInstanceOf(Partial.class);
    assertThat(((Partial) heard.outcome).reason()).contains("does not state where", "a/a");
  }

  @Test
  void an_unknown_method_is_refused_alone_where_its_end_is_known() {
    byte[] zip = zip(ZipEntry.STORED, "a/b", "a/c");
    zip[8] = 14;
    assertRefusedAlone(Heard.of(zip), Reason.UNSUPPORTED);
  }

  @Test
  void a_stored_member_whose_size_follows_ends_the_reading() {
    byte[] zip = zip(ZipEntry.STORED, "a/b", "a/c", "a/d");
    int second = indexOf(zip, "PK\u0003\u0004", 4);
    zip[second + 6] |= 8;
    Heard heard = Heard.of(zip);
    assertThat(heard.refusals).extracting(Refusal::originalPath).containsExactly("a/c");
    assertThat(heard.outcome).isInstanceOf(Partial.class);
  }

  @Test
  void a_stated_size_that_lies_is_damage() {
    byte[] zip = zip(ZipEntry.STORED, "a/b", "a/c");
    int second = indexOf(zip, "PK\u0003\u0004", 4);
    Arrays.fill(zip, second + 18, second + 22, (byte) 0x07);
    Arrays.fill(zip, second + 22, second + 26, (byte) 0x07);
    assertThat(Heard.of(zip).outcome).isInstanceOf(Partial.class);
    byte[] huge = zip(ZipEntry.STORED, "a/b", "a/c");
    Arrays.fill(huge, second + 18, second + 26, (byte) 0x7f);
    assertThat(Heard.of(huge).refusals).extracting(Refusal::reason).containsExactly(Reason.TOO_BIG);
  }

  @Test
  void a_zip_cut_between_two_members_is_not_whole() {
    byte[] zip = zip(ZipEntry.STORED, "a/b", "a/c");
    Heard heard = Heard.of(Arrays.copyOf(zip, indexOf(zip, "PK\u0003\u0004", 4)));
    assertThat(heard.outcome)
        .isEqualTo(
            new Partial(
                new ReadCounts(1, 0, 0, 23),
                "The archive ends too early after \"a/b\". Pack and upload it again.",
                "a/b"));
  }

  @Test
  void a_zip_bomb_stops_at_the_ratio() {
    byte[] zip =
        ArchiveOf.bytes(
            out -> {
              try (ZipOutputStream zipping = new ZipOutputStream(out)) {
                zipping.putNextEntry(new ZipEntry("a/first"));
                zipping.write(CONTENT);
                zipping.putNextEntry(new ZipEntry("a/zeros"));
                zipping.write(new byte[64 << 20]);
              }
            });
    Heard heard = Heard.of(zip);
    assertThat(heard.entries).containsOnlyKeys("a/first");
    assertThat(((Partial) heard.outcome).reason())
        .contains("200 times its size (limits.compression-ratio)", "a/zeros");
  }

  /** Its header says so, but that comes last. */
  @Test
  void links_and_devices_are_refused_by_name_as_in_a_tar() {
    for (int method : new int[] {ZipEntry.STORED, ZipEntry.DEFLATED}) {
      byte[] zip =
          withModes(
              method,
              Map.of(
                  "a/default/inputs.conf", 0120777,
                  "a/local/props.conf", 0100644,
                  "a/pipe", 0010644,
                  "a/socket", 0140755,
                  "a/device", 0060660));
      Heard heard = Heard.of(zip);
      assertThat(heard.entries).containsOnlyKeys("a/local/props.conf", "a/last");
      assertThat(heard.contents).containsEntry("a/local/props.conf", "../../etc/passwd");
      assertThat(heard.refusals)
          .extracting(Refusal::originalPath, Refusal::reason)
          .containsExactlyInAnyOrder(
              tuple("a/default/inputs.conf", Reason.LINK),
              tuple("a/pipe", Reason.SPECIAL),
              tuple("a/socket", Reason.SPECIAL),
              tuple("a/device", Reason.SPECIAL));
      assertThat(heard.outcome).isEqualTo(new Complete(new ReadCounts(2, 0, 4, 39)));
    }
  }

  @Test
  void where_the_directory_is_missing_what_may_be_a_link_is_told_as_a_file() {
    byte[] zip = withModes(ZipEntry.DEFLATED, Map.of("a/default/inputs.conf", 0120777));
    Heard heard = Heard.of(Arrays.copyOf(zip, indexOf(zip, "PK\u0001\u0002", 0)));
    assertThat(heard.entries).containsOnlyKeys("a/default/inputs.conf");
    assertThat(heard.outcome).isInstanceOf(Partial.class);
  }

  @Test
  void what_looks_like_a_directory_inside_of_a_member_is_none() {
    byte[] fake = "PK\u0001\u0002\u0014\u0003".getBytes(StandardCharsets.ISO_8859_1);
    byte[] zip =
        ArchiveOf.bytes(
            out -> {
              try (ZipArchiveOutputStream zipping = new ZipArchiveOutputStream(out)) {
                put(zipping, "a/fake", ZipEntry.DEFLATED, 0100644, fake);
                put(zipping, "a/link", ZipEntry.DEFLATED, 0120777, new byte[] {'x'});
              }
            });
    Heard heard = Heard.of(zip);
    assertThat(heard.entries).containsOnlyKeys("a/fake");
    assertThat(heard.refusals).extracting(Refusal::reason).containsExactly(Reason.LINK);
  }

  private static byte[] withModes(int method, Map<String, Integer> modes) {
    return ArchiveOf.bytes(
        out -> {
          try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, Integer> mode : modes.entrySet()) {
              byte[] target = "../../etc/passwd".getBytes(StandardCharsets.UTF_8);
              put(zip, mode.getKey(), method, mode.getValue(), target);
            }
            put(zip, "a/last", method, 0100644, CONTENT);
          }
        });
  }

  private static void put(
      ZipArchiveOutputStream zip, String name, int method, int mode, byte[] content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(method);
    entry.setUnixMode(mode);
    if (method == ZipEntry.STORED) {
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      entry.setSize(content.length);
    }
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static void assertRefusedAlone(Heard heard, Reason reason) {
    assertThat(heard.outcome).isEqualTo(new Complete(new ReadCounts(1, 0, 1, 23)));
    assertThat(heard.entries).containsOnlyKeys("a/c");
    assertThat(heard.refusals).extracting(Refusal::reason).containsExactly(reason);
  }

  private static byte[] zip(int method, String... names) {
    return ArchiveOf.bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
              boolean folder = name.endsWith("\\");
              byte[] content = folder ? new byte[0] : CONTENT;
              ZipEntry entry = new ZipEntry(name);
              entry.setMethod(method);
              if (method == ZipEntry.STORED) {
                CRC32 crc = new CRC32();
                crc.update(content);
                entry.setCrc(crc.getValue());
                entry.setSize(content.length);
              }
              zip.putNextEntry(entry);
              zip.write(content);
            }
          }
        });
  }

  private static int indexOf(byte[] bytes, String signature, int from) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(signature, from);
  }
}
