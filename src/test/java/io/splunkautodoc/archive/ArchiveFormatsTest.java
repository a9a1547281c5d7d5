package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.archive.ReadOutcome.Complete;
import io.splunkautodoc.archive.ReadOutcome.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFormatsTest {
  private static final String[] MEMBERS = {"app/default/app.conf", "app/bin/run.sh"};
  private static final byte[] CONF = "[a]\nk = v\n".getBytes(StandardCharsets.UTF_8);

  /** How pzstd begins each part. */
  private static final byte[] SKIPPED_FRAME = {0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};

  static Stream<Arguments> every_format_under_every_name() {
    byte[] tar = ArchiveOf.tar(MEMBERS);
    byte[] old = tar.clone();
    ArchiveOf.patch(old, 0, 257, "\0".repeat(8));
    Map<String, byte[]> formats =
        Map.of(
            "ustar", tar,
            "old tar", old,
            "tar.gz", ArchiveOf.gzip(tar),
            "tar.bz2", ArchiveOf.bzip2(tar),
            "tar.xz", ArchiveOf.xz(tar),
            "tar.zst", ArchiveOf.zstd(tar),
            "zip", ArchiveOf.zip(MEMBERS),
            "tar.gz in two members", inTwo(tar, ArchiveOf::gzip),
            "tar.zst in two frames, with others between",
                inTwo(tar, part -> ArchiveOf.joined(SKIPPED_FRAME, ArchiveOf.zstd(part))),
            "tar.xz in two streams", inTwo(tar, ArchiveOf::xz));
    return formats.entrySet().stream()
        .flatMap(
            format ->
                Stream.of("a.tgz", "a.zip", "a.spl", "a.conf", "a", "a.pdf")
                    .map(name -> Arguments.of(format.getKey(), name, format.getValue())));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource
  void every_format_under_every_name(String format, String name, byte[] upload) {
    Heard heard = Heard.of(upload, name, ArchiveLimits.DEFAULT);
    assertThat(heard.outcome).isEqualTo(new Complete(new ReadCounts(2, 0, 0, 4)));
    assertThat(heard.contents).containsOnlyKeys(MEMBERS);
  }

  @Test
  void names_of_pax_and_gnu_may_be_longer_than_a_header() {
    String name = "app/" + "n".repeat(300) + "/x.txt";
    byte[] gnu =
        ArchiveOf.tar(
            tar -> {
              tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
              ArchiveOf.put(tar, name);
            });
    assertThat(Heard.of(gnu).contents).containsOnlyKeys(name);
    assertThat(Heard.of(ArchiveOf.tar(name)).contents).containsOnlyKeys(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inputs.conf",
        "inputs.txt",
        "/home/me/inputs.conf",
        "inputs.conf.bak",
        "inputs",
        "C:\\fakepath\\inputs (1).conf"
      })
  void one_conf_is_one_entry_with_its_owners_name(String name) {
    Heard plain = Heard.of(CONF, name, ArchiveLimits.DEFAULT);
    assertThat(plain.outcome).isInstanceOf(Complete.class);
    assertThat(plain.contents).containsExactly(Map.entry("inputs.conf", "[a]\nk = v\n"));
    Heard packed = Heard.of(ArchiveOf.gzip(CONF), name + ".gz", ArchiveLimits.DEFAULT);
    assertThat(packed.contents).containsExactly(Map.entry("inputs.conf", "[a]\nk = v\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "[monitor:///var/log], upload.txt, inputs.conf",
    "[splunktcp://9997], inputs.txt, inputs.conf",
    "[tcpout:idx], noname, outputs.conf",
    "[serverClass:a:app:b], ds (1).txt, serverclass.conf",
    "[source::/var/log/x], pasted, props.conf",
    "[volume:hot], pasted, indexes.conf",
    "[monitor:///var/log], my.conf, my.conf",
    "[monitor:///var/log], props.txt, props.conf",
    "[anything], pasted, pasted.conf"
  })
  void a_conf_without_its_name_is_known_by_its_stanzas(String header, String name, String path) {
    byte[] conf = ("# pasted\n" + header + "\nk = v\n").getBytes(StandardCharsets.UTF_8);
    assertThat(Heard.of(conf, name, ArchiveLimits.DEFAULT).entries).containsOnlyKeys(path);
  }

  @Test
  void nuls_and_utf_16_in_a_conf_are_left_to_who_reads_it() {
    byte[] utf16 = "[a]\nk = v\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Heard.of(utf16, "props.conf", ArchiveLimits.DEFAULT).entries)
        .containsOnlyKeys("props.conf");
  }

  static Stream<Arguments> what_is_no_upload_is_called_by_name() {
    byte[] pdf = "%PDF-1.7\nall of it text\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] rar = Arrays.copyOf("Rar!\u001a\u0007".getBytes(StandardCharsets.ISO_8859_1), 99);
    byte[] random = new byte[5000];
    new Random(3).nextBytes(random);
    return Stream.of(
        Arguments.of(pdf, "a PDF document"),
        Arguments.of(rar, "rar archive"),
        Arguments.of(random, "neither an archive nor text"),
        Arguments.of(ArchiveOf.gzip(random), "neither an archive nor text"),
        Arguments.of(new byte[0], "empty file"),
        Arguments.of(ArchiveOf.gzip(ArchiveOf.gzip(CONF)), "compressed once more"),
        Arguments.of(ArchiveOf.gzip(ArchiveOf.zip("a/b")), "compressed once more"));
  }

  @ParameterizedTest
  @MethodSource
  void what_is_no_upload_is_called_by_name(byte[] upload, String said) {
    Heard heard = Heard.of(upload);
    assertThat(heard.outcome).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) heard.outcome).reason()).contains(said);
    assertThat(heard.entries).isEmpty();
  }

  @Test
  void archives_without_members_are_complete() {
    Complete nothing = new Complete(new ReadCounts(0, 0, 0, 0));
    assertThat(Heard.of(ArchiveOf.tar()).outcome).isEqualTo(nothing);
    assertThat(Heard.of(ArchiveOf.tgz()).outcome).isEqualTo(nothing);
    assertThat(Heard.of(ArchiveOf.zip()).outcome).isEqualTo(nothing);
  }

  @Test
  void names_in_other_encodings_come_out_as_text() {
    byte[] tar =
        ArchiveOf.tar(
            out -> {
              ArchiveOf.put(out, "a/caf\u00e9");
              ArchiveOf.put(out, "a/caf\u00e8");
              ArchiveOf.put(out, "a/\u00c3\u00bc");
              ArchiveOf.put(out, "a/bell\u0007");
            });
    assertThat(Heard.of(tar).entries).containsOnlyKeys("a/café", "a/cafè", "a/ü", "a/bell%07");
  }

  private static byte[] inTwo(byte[] bytes, UnaryOperator<byte[]> packing) {
    return ArchiveOf.joined(
        packing.apply(Arrays.copyOf(bytes, 700)),
        packing.apply(Arrays.copyOfRange(bytes, 700, bytes.length)));
  }
}
