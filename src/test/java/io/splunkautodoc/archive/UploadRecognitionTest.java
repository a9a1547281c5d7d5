package io.splunkautodoc.archive;

import static io.splunkautodoc.archive.UploadKind.APP_BUNDLE;
import static io.splunkautodoc.archive.UploadKind.DS_ETC;
import static io.splunkautodoc.archive.UploadKind.INSTANCE_ETC;
import static io.splunkautodoc.archive.UploadKind.SINGLE_CONF;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.archive.Recognition.Recognised;
import io.splunkautodoc.archive.Recognition.Unrecognised;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadRecognitionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app/default/app.conf",
        "./app/default/props.conf",
        "app/local/inputs.conf",
        "app/app.manifest",
        "app/metadata/default.meta"
      })
  void one_top_folder_that_looks_like_an_app_is_a_bundle(String name) throws IOException {
    assertThat(recognised(ArchiveOf.tgz("app/README.md", name))).isEqualTo(APP_BUNDLE);
    assertThat(recognised(ArchiveOf.tar("app/README.md", name))).isEqualTo(APP_BUNDLE);
    assertThat(recognised(ArchiveOf.zip("app/README.md", name))).isEqualTo(APP_BUNDLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deployment-apps/uf/default/app.conf",
        "etc/deployment-apps/uf/local/outputs.conf",
        "opt/splunk/etc/deployment-apps/uf/local/outputs.conf",
        "our-repo/deployment-apps/uf/local/outputs.conf",
        "splunk/etc/system/local/serverclass.conf",
        "etc/apps/base/local/serverclass.conf"
      })
  void what_hands_out_apps_is_a_deployment_server(String name) throws IOException {
    assertThat(recognised(ArchiveOf.tgz("etc/apps/search/default/app.conf", name)))
        .isEqualTo(DS_ETC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system/local/server.conf",
        "etc/apps/search/default/app.conf",
        "opt/splunk/etc/apps/search/local/app.conf"
      })
  void other_etc_folders_are_an_instance(String name) throws IOException {
    assertThat(
            recognised(
                ArchiveOf.tgz(
                    name,
                    "etc/system/default/serverclass.conf",
                    "empty:etc/system/local/serverclass.conf")))
        .isEqualTo(INSTANCE_ETC);
  }

  @Test
  void packers_noise_does_not_count_as_a_top_folder() throws IOException {
    assertThat(
            recognised(
                ArchiveOf.zip(
                    "__MACOSX/app/._app.conf", "._app", "app/default/app.conf", "README.txt")))
        .isEqualTo(APP_BUNDLE);
  }

  @Test
  void a_conf_is_told_by_its_text_also_compressed_and_under_any_name() throws IOException {
    byte[] conf = "# inputs\n[monitor:///var/log]\nindex = os\n".getBytes(StandardCharsets.UTF_8);
    assertThat(recognised(conf)).isEqualTo(SINGLE_CONF);
    assertThat(recognised(ArchiveOf.gzip(conf))).isEqualTo(SINGLE_CONF);
    assertThat(recognised(("\ufeff" + "[a]\n").getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(SINGLE_CONF);
  }

  @Test
  void bzip2_is_read() throws IOException {
    assertThat(recognised(ArchiveOf.bzip2(ArchiveOf.tar("a/default/app.conf"))))
        .isEqualTo(APP_BUNDLE);
  }

  @Test
  void a_tar_of_before_ustar_is_told_by_its_checksum() throws IOException {
    byte[] tar = ArchiveOf.tar("a/default/app.conf");
    ArchiveOf.patch(tar, 0, 257, "\0".repeat(8));
    assertThat(recognised(tar)).isEqualTo(APP_BUNDLE);
  }

  @Test
  void what_shows_no_kind_gets_a_reason_and_a_fallback() throws IOException {
    assertThat(recognise(new byte[0])).isInstanceOf(Unrecognised.class);
    assertThat(recognise(ArchiveOf.tgz()).reason()).contains("without any file");
    assertThat(recognise(ArchiveOf.tgz("photos/a.jpg")).reason()).contains("no Splunk folder");
    assertThat(recognise(new byte[] {0, 1, 2, 3}).reason()).contains("neither");
    assertThat(recognise("hello".getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(SINGLE_CONF);
    assertThat(recognise(ArchiveOf.gzip(ArchiveOf.zip("a/default/app.conf"))).reason())
        .contains("stays closed");
    assertThat(recognise(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 1, 1}).reason())
        .contains("ends too early");
    assertThat(recognise(ArchiveOf.tgz("a/default/app.conf", "b/default/app.conf")).kind())
        .isEqualTo(INSTANCE_ETC);
  }

  @Test
  void a_truncated_archive_is_judged_by_what_could_be_read() throws IOException {
    byte[] whole = ArchiveOf.tar("etc/system/local/server.conf", "etc/apps/a/default/app.conf");
    Recognition cut = recognise(Arrays.copyOf(whole, 1100));
    assertThat(cut).isInstanceOf(Recognised.class);
    assertThat(cut.kind()).isEqualTo(INSTANCE_ETC);
  }

  @Test
  void no_bytes_make_it_throw() throws IOException {
    Random random = new Random(7);
    byte[][] seeds = {
      ArchiveOf.tgz("a/default/app.conf", "a/" + "n".repeat(300)),
      ArchiveOf.tar("etc/apps/a/default/app.conf", "x/" + "n".repeat(300)),
      ArchiveOf.zip("a/default/app.conf", "a/b")
    };
    for (int i = 0; i < 600; i++) {
      byte[] bytes = seeds[i % seeds.length].clone();
      for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
        bytes[random.nextInt(Math.min(bytes.length, 700))] = (byte) random.nextInt(256);
      }
      assertThat(recognise(bytes).reason()).isNotBlank();
    }
  }

  @Test
  void a_bomb_costs_only_its_limit() throws IOException {
    byte[] blanks = new byte[64 << 20];
    byte[] header = ArchiveOf.tar("etc/apps/a/default/app.conf");
    System.arraycopy(header, 0, blanks, 0, 1024);
    // The next header states a member that fills the rest with zeros.
    byte[] big = ArchiveOf.tar("empty:big");
    System.arraycopy(big, 0, blanks, 1024, 512);
    ArchiveOf.patch(blanks, 1024, 124, "77777777777\0");
    Recognition seen = recognise(ArchiveOf.gzip(blanks));
    assertThat(seen.kind()).isEqualTo(INSTANCE_ETC);
    assertThat(seen.reason()).contains("unpacks to more than 200 times");
  }

  @Test
  void the_number_of_members_looked_at_is_bounded() throws IOException {
    String[] names = new String[50];
    Arrays.setAll(names, i -> "docs/" + i);
    Path file = Files.write(folder.resolve("x"), ArchiveOf.tar(names));
    Recognition seen =
        new UploadRecognition(new RecognitionLimits(10, 1 << 20, 10)).recognise(file, "x");
    assertThat(seen.reason()).contains("first 10 members");
  }

  @Test
  void a_huge_name_in_a_header_is_not_kept_in_memory() throws IOException {
    byte[] tar = new byte[4 << 20];
    Arrays.fill(tar, (byte) 'n');
    byte[] header = ArchiveOf.tar("empty:././@LongLink");
    System.arraycopy(header, 0, tar, 0, 512);
    tar[156] = 'L';
    ArchiveOf.patch(tar, 0, 124, "00077777777\0");
    assertThat(recognise(tar).reason()).contains("names or attributes that are too long");
  }

  private UploadKind recognised(byte[] bytes) throws IOException {
    Recognition recognition = recognise(bytes);
    assertThat(recognition).isInstanceOf(Recognised.class);
    return recognition.kind();
  }

  private Recognition recognise(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("wrong.jpg"), bytes);
    return new UploadRecognition(RecognitionLimits.DEFAULT).recognise(file, "wrong.jpg");
  }
}
