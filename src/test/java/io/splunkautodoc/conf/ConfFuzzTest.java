package io.splunkautodoc.conf;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.conf.secret.Fingerprint;
import io.splunkautodoc.conf.secret.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damages the case files, and expects of each that it is parsed, written back and redacted. {@code
 * -Dfuzz.seconds=120} goes on for longer than the usual 2; a failure names the seed that makes it
 * again.
 */
@Tag("fuzz")
class ConfFuzzTest {
  private static final Path CASES = Path.of("src/test/resources/conf-cases");
  private static final byte[][] PIECES = {
    "\\\n".getBytes(),
    "\r".getBytes(),
    "[".getBytes(),
    "]".getBytes(),
    "=".getBytes(),
    "\0".getBytes(),
    "#".getBytes(),
    "{%".getBytes(),
    "\u00fe\u00ff".getBytes(),
    new byte[] {-1, -2}
  };

  @Test
  @Timeout(1000)
  void no_damage_makes_the_parser_throw_hang_or_lose_a_byte() throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(Long.getLong("fuzz.seconds", 2)).toNanos();
    List<byte[]> cases = cases();
    Redactor redactor = new Redactor(Fingerprint.NONE);
    long seed = 0;
    do {
      byte[] damaged = damaged(new Random(seed), cases);
      ConfDocument document = ConfParser.parse("inputs", damaged);
      assertThat(document.bytes()).as("seed " + seed).isEqualTo(damaged);
      assertLinesAreInTheFile(document, seed);
      String shown = redactor.redactText("inputs", document);
      assertThat(shown).as("seed " + seed).isNotNull();
      assertThat(redactor.redact("inputs", document.stanzas()))
          .as("seed " + seed)
          .hasSameSizeAs(document.stanzas());
      seed++;
    } while (System.nanoTime() < end);
    assertThat(seed).isGreaterThan(100);
  }

  private static void assertLinesAreInTheFile(ConfDocument document, long seed) {
    long lines = document.text().chars().filter(c -> c == '\n').count() + 1;
    for (Stanza stanza : document.stanzas()) {
      assertThat((long) stanza.line()).as("seed " + seed).isLessThanOrEqualTo(lines);
      for (Setting setting : stanza.settings()) {
        assertThat((long) setting.lastLine()).as("seed " + seed).isLessThanOrEqualTo(lines);
      }
    }
  }

  private static List<byte[]> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<Path> confs = files.filter(file -> file.toString().endsWith(".conf")).sorted().toList();
      assertThat(confs).isNotEmpty();
      List<byte[]> cases = new ArrayList<>();
      for (Path conf : confs) {
        cases.add(Files.readAllBytes(conf));
      }
      return cases;
    }
  }

  /** Two cases joined, then bytes changed, cut out, or replaced by what the grammar looks for. */
  private static byte[] damaged(Random random, List<byte[]> cases) {
    byte[] bytes =
        joined(
            cases.get(random.nextInt(cases.size())),
            random.nextInt(3) == 0 ? cases.get(random.nextInt(cases.size())) : new byte[0]);
    for (int changes = 1 + random.nextInt(8); changes > 0 && bytes.length > 0; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 ->
            bytes =
                joined(
                    Arrays.copyOf(bytes, at),
                    Arrays.copyOfRange(
                        bytes, Math.min(bytes.length, at + random.nextInt(9)), bytes.length));
        case 2 -> bytes = joined(Arrays.copyOfRange(bytes, at, bytes.length), bytes);
        default -> {
          byte[] piece = PIECES[random.nextInt(PIECES.length)];
          bytes =
              joined(
                  joined(Arrays.copyOf(bytes, at), piece),
                  Arrays.copyOfRange(bytes, at, bytes.length));
        }
      }
      bytes = bytes.length > 100_000 ? Arrays.copyOf(bytes, 100_000) : bytes;
    }
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
