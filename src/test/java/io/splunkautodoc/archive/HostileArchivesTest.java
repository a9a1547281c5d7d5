package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.archive.ReadOutcome.Complete;
import io.splunkautodoc.archive.ReadOutcome.Partial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Archives made to hurt: each ends in an outcome, soon, and keeps what was before. */
@Timeout(60)
class HostileArchivesTest {
  private static final String GOOD = "app/default/app.conf";

  @Test
  void a_gzip_bomb_stops_at_the_ratio() {
    Heard heard =
        Heard.of(
            ArchiveOf.gzip(
                ArchiveOf.tar(
                    tar -> {
                      ArchiveOf.put(tar, GOOD);
                      ArchiveOf.put(tar, new TarArchiveEntry("app/zeros"), new byte[32 << 20]);
                    })));
    assertPartial(heard, "200 times its size (limits.compression-ratio) at \"app/zeros\"");
  }

  @Test
  void too_many_bytes_and_too_many_members_stop_the_reading() {
    byte[] tar = ArchiveOf.tar(GOOD, "a", "b", "c");
    assertPartial(
        Heard.of(tar, "x", new ArchiveLimits(1, 1 << 20, 9, 9, 9)),
        "more than 1 members (limits.archive-entries) at \"a\"");
    assertPartial(
        Heard.of(tar, "x", new ArchiveLimits(9, 1024, 9, 9, 9)),
        "more than 1 KiB (limits.archive-bytes) after \"" + GOOD + "\"");
  }

  @Test
  void headers_of_gigabytes_are_not_kept() {
    byte[] endless = new byte[4 << 20];
    Arrays.fill(endless, (byte) 'n');
    byte[] attribute = "999999999 path=".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(attribute, 0, endless, 0, attribute.length);
    for (char type : "xgLK".toCharArray()) {
      byte[] header = ArchiveOf.member(type, "header", new byte[0]);
      ArchiveOf.patch(header, 0, 124, "77777777777\0");
      byte[] upload = ArchiveOf.joined(ArchiveOf.member('0', GOOD, new byte[0]), header, endless);
      assertPartial(Heard.of(upload), "names or attributes that are too long");
    }
  }

  @Test
  void a_chain_of_headers_does_not_overflow_the_stack() {
    byte[] header = ArchiveOf.member('x', "h", new byte[0]);
    byte[][] chain = new byte[20_000][];
    Arrays.fill(chain, header);
    chain[0] = ArchiveOf.member('0', GOOD, new byte[0]);
    assertPartial(Heard.of(ArchiveOf.joined(chain)), "names or attributes that are too long");
  }

  @Test
  void global_attributes_do_not_pile_up() {
    byte[][] members = new byte[80][];
    for (int i = 0; i < 80; i += 2) {
      String attribute = " key" + (100 + i) + "=" + "v".repeat(20_000) + "\n";
      String header = (attribute.length() + 5) + attribute;
      members[i] = ArchiveOf.member('g', "g", header.getBytes(StandardCharsets.UTF_8));
      members[i + 1] = ArchiveOf.member('0', i == 0 ? GOOD : "f" + i, new byte[0]);
    }
    Heard heard = Heard.of(ArchiveOf.joined(members));
    assertPartial(heard, "names or attributes that are too long");
    assertThat(heard.entries).hasSizeLessThan(20);
  }

  @Test
  void sizes_that_lie_are_damage_or_refused() {
    byte[] tar = ArchiveOf.tar(GOOD, "a", "b");
    ArchiveOf.patch(tar, 1024, 124, "00000001130\0");
    assertPartial(Heard.of(tar), "is damaged after \"a\"");
    byte[] negative = ArchiveOf.tar(GOOD, "a", "b");
    ArchiveOf.patch(negative, 1024, 124, "\u00ff".repeat(12));
    assertPartial(Heard.of(negative), "is damaged after \"" + GOOD + "\"");
    byte[] endless = ArchiveOf.tar(GOOD, "a", "b");
    ArchiveOf.patch(endless, 1024, 124, "\u0080\0\0\0\u007f" + "\u00ff".repeat(7));
    Heard heard = Heard.of(endless);
    assertThat(heard.refusals).extracting(Refusal::reason).contains(Refusal.Reason.TOO_BIG);
    assertPartial(heard, "ends too early");
  }

  @Test
  void garbage_behind_a_gzip_is_left_alone_but_behind_a_tar_told() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ArchiveOf.tgz(GOOD));
    out.writeBytes("garbage".getBytes(StandardCharsets.UTF_8));
    assertThat(Heard.of(out.toByteArray()).outcome).isInstanceOf(Complete.class);
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(ArchiveOf.tar(GOOD));
    two.writeBytes(ArchiveOf.tar("hidden"));
    assertPartial(
        Heard.of(two.toByteArray()), "has more bytes behind its end, which were not read");
  }

  @Test
  void every_cut_of_a_tar_that_loses_something_is_seen() {
    byte[] tar = ArchiveOf.tar(GOOD, "a/b");
    for (int length = 1024; length <= 2048; length++) {
      assertThat(Heard.of(Arrays.copyOf(tar, length)).outcome).isInstanceOf(Partial.class);
    }
  }

  @Test
  void what_was_unpacked_before_the_end_of_a_cut_archive_is_read() {
    Random random = new Random(5);
    byte[] tar =
        ArchiveOf.tar(
            out -> {
              for (int i = 0; i < 20; i++) {
                String text = new BigInteger(8_000, random).toString();
                byte[] content = text.getBytes(StandardCharsets.US_ASCII);
                ArchiveOf.put(out, new TarArchiveEntry("a/" + i, true), content);
              }
            });
    for (byte[] whole : List.of(ArchiveOf.xz(tar), ArchiveOf.bzip2(tar))) {
      Heard heard = Heard.of(Arrays.copyOf(whole, whole.length - 4));
      assertThat(heard.outcome).isInstanceOf(Partial.class);
      assertThat(heard.entries).hasSize(20);
    }
  }

  @Test
  void many_empty_members_in_deep_folders_are_read_in_little_memory() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] one = Arrays.copyOf(ArchiveOf.tar("empty:" + "d/".repeat(40) + "0000000"), 512);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 200_000; i++) {
        ArchiveOf.patch(one, 0, 80, "%07d".formatted(i));
        gzip.write(one);
      }
      gzip.write(new byte[1024]);
    }
    ReadOutcome outcome =
        new ArchiveReader(ArchiveLimits.DEFAULT)
            .read(new ByteArrayInputStream(packed.toByteArray()), "x", new Ignoring());
    assertThat(outcome).isEqualTo(new Complete(new ReadCounts(200_000, 0, 0, 0)));
  }

  @Test
  void a_failure_of_the_source_is_no_damage() {
    byte[] start = Arrays.copyOf(ArchiveOf.tgz(GOOD, "a", "b"), 60);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    InputStream source = new SequenceInputStream(new ByteArrayInputStream(start), broken);
    assertThatThrownBy(
            () -> new ArchiveReader(ArchiveLimits.DEFAULT).read(source, "x", new Heard()))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");
  }

  @Test
  void what_the_sink_throws_reaches_the_caller() {
    EntrySink sink =
        new Ignoring() {
          @Override
          public void folder(String path) {
            throw new IllegalStateException("enough");
          }
        };
    InputStream source = new ByteArrayInputStream(ArchiveOf.tgz("a/"));
    assertThatThrownBy(() -> new ArchiveReader(ArchiveLimits.DEFAULT).read(source, "x", sink))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
  }

  private static void assertPartial(Heard heard, String said) {
    assertThat(heard.entries).containsKey(GOOD);
    assertThat(heard.outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(Partial.class))
        .matches(partial -> partial.reason().contains(said), "says " + said);
  }
}
