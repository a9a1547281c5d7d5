package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages archives and expects an outcome of each, within the limits. {@code -Dfuzz.seconds=120}
 * goes on for longer than the usual 2; a failure names the seed that makes it again.
 */
@Tag("fuzz")
class ArchiveFuzzTest {
  private static final String CONF = "app/default/app.conf";
  private static final ArchiveLimits LIMITS = new ArchiveLimits(50, 4 << 20, 1 << 20, 1 << 16, 200);
  private static final byte[] TAR =
      ArchiveOf.tar(CONF, "app/", "app/bin/run.sh", "app/" + "n".repeat(150) + "/x.conf");
  private static final List<byte[]> SEEDS =
      List.of(
          TAR,
          ArchiveOf.gzip(TAR),
          ArchiveOf.bzip2(TAR),
          ArchiveOf.xz(TAR),
          ArchiveOf.zstd(TAR),
          ArchiveOf.zip(CONF, "app/", "app/bin/run.sh"),
          ArchiveOf.gzip("[a]\nb = c\n".getBytes(StandardCharsets.UTF_8)));

  @TempDir Path folder;

  @Test
  void every_cut_of_every_format_has_an_outcome_and_keeps_only_whole_files() {
    for (byte[] seed : SEEDS) {
      for (int length = 0; length < seed.length; length += seed.length > 4000 ? 7 : 1) {
        Heard heard = Heard.of(Arrays.copyOf(seed, length), "cut", LIMITS);
        assertThat(heard.outcome).isNotNull();
        assertThat(heard.contents.getOrDefault(CONF, "#\n")).isEqualTo("#\n");
      }
    }
  }

  @Test
  @Timeout(1000)
  void no_damage_makes_it_throw_hang_or_pass_its_limits() throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(Long.getLong("fuzz.seconds", 2)).toNanos();
    UploadRecognition recognition = new UploadRecognition(RecognitionLimits.DEFAULT);
    long seed = 0;
    do {
      byte[] damaged = damaged(seed);
      Heard heard = Heard.of(damaged, "fuzz.bin", LIMITS);
      assertThat(heard.outcome).as("seed " + seed).isNotNull();
      assertThat(heard.entries.size()).as("seed " + seed).isLessThanOrEqualTo(50);
      assertThat(heard.entries.values())
          .as("seed " + seed)
          .allMatch(entry -> entry.size() <= LIMITS.entryBytes() || entry.sha256() == null)
          .allMatch(entry -> EntryPath.of(entry.path()) instanceof EntryPath.Safe)
          .noneMatch(entry -> entry.originalPath().chars().anyMatch(Character::isISOControl));
      if (seed % 16 == 0) {
        Path file = Files.write(folder.resolve("x"), damaged);
        assertThat(recognition.recognise(file, "x").reason()).as("seed " + seed).isNotBlank();
      }
      seed++;
    } while (System.nanoTime() < end);
    assertThat(seed).isGreaterThan(50);
  }

  /** Bytes changed, taken out, doubled or put in front of others; headers are hit most. */
  private static byte[] damaged(long seed) {
    Random random = new Random(seed);
    byte[] bytes = SEEDS.get((int) (seed % SEEDS.size())).clone();
    if (bytes.length == TAR.length && random.nextBoolean()) {
      // A checksum that fits lets the damage pass the first door.
      byte[] any = new byte[1 + random.nextInt(12)];
      random.nextBytes(any);
      ArchiveOf.patch(bytes, 0, random.nextInt(500), new String(any, StandardCharsets.ISO_8859_1));
      return random.nextBoolean() ? ArchiveOf.gzip(bytes) : bytes;
    }
    for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
      int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 120 : bytes.length));
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 8), (byte) -1);
        default -> {
          byte[] part = Arrays.copyOfRange(bytes, at, bytes.length);
          bytes = Arrays.copyOf(bytes, at / 2 + part.length);
          System.arraycopy(part, 0, bytes, at / 2, part.length);
        }
      }
    }
    return bytes;
  }
}
