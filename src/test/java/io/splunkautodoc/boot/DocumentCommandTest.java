package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.documents.SmallSite;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DocumentCommandTest {
  private static final String SECRET = "Tr0ub4dor&3";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    CommandLine commandLine = AutodocCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
    return commandLine.execute(texts);
  }

  private Path archive() throws IOException {
    Map<String, String> files = new TreeMap<>(SmallSite.files());
    files.put(
        "deployment-apps/send/local/server.conf",
        "[general]\npass4SymmKey = " + SECRET + "\n[sslConfig]\nsslPassword = " + SECRET + "\n");
    files.put(
        "deployment-apps/web_inputs/default/inputs.conf",
        "[http://x]\ntoken = 11111111-2222-3333-4444-555555555555\n");
    Path archive = folder.resolve("site.zip");
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("etc/" + entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return archive;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void it_writes_every_form_without_secrets() throws IOException {
    Path docs = folder.resolve("docs");
    assertThat(run("document", archive(), "--out", docs)).as(err.toString()).isZero();
    Map<String, String> files = read(docs);
    assertThat(files.keySet())
        .contains(
            "document.html",
            "document.json",
            "csv/paths.csv",
            "csv/host_apps.csv",
            "csv/indexes.csv",
            "csv/sourcetypes.csv",
            "csv/findings.csv",
            "markdown/index.md",
            "markdown/hosts/web.md");
    assertThat(files.get("document.html")).contains("Events are kept for 90 days");
    assertThat(files.get("document.json")).contains("\"source\": \"site.zip\"");
    assertThat(files.get("csv/paths.csv")).contains("web-*,monitor:///var/log/httpd/access.log");
    assertThat(files.get("markdown/hosts/web.md")).contains("(../indexes/web.md)");
    assertThat(files.values())
        .noneMatch(text -> text.contains(SECRET))
        .noneMatch(text -> text.contains("11111111-2222"));
    assertThat(out.toString()).contains("Apps").contains("start with document.html");
  }

  @Test
  void the_same_file_and_time_give_the_same_bytes() throws IOException {
    Path archive = archive();
    run("document", archive, "--out", folder.resolve("a"), "--at", "2026-01-31T12:00:00Z");
    run("document", archive, "--out", folder.resolve("b"), "--at", "2026-01-31T12:00:00Z");
    assertThat(read(folder.resolve("a"))).isEqualTo(read(folder.resolve("b"))).isNotEmpty();
  }

  @Test
  void a_folder_that_is_not_empty_is_left_alone_unless_forced() throws IOException {
    Path docs = Files.createDirectories(folder.resolve("docs/markdown/hosts"));
    Path old = Files.writeString(docs.resolve("gone.md"), "an earlier page");
    Path note = Files.writeString(folder.resolve("docs/note.txt"), "mine");
    assertThat(run("document", archive(), "--out", folder.resolve("docs"))).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty").contains("--force");
    assertThat(old).exists();
    assertThat(run("document", archive(), "--out", folder.resolve("docs"), "--force")).isZero();
    assertThat(old).doesNotExist();
    assertThat(note).hasContent("mine");
  }

  @Test
  void a_file_that_is_no_archive_is_refused_with_a_reason() throws IOException {
    Path broken = Files.write(folder.resolve("x.tgz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2});
    assertThat(run("document", broken, "--out", folder.resolve("docs"))).isEqualTo(2);
    assertThat(err.toString()).startsWith("splunk-auto-doc: ").hasLineCount(1);
    assertThat(folder.resolve("docs")).doesNotExist();
    assertThat(run("document", folder.resolve("none"), "--out", folder.resolve("docs")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("is no file");
  }

  @Test
  void a_file_without_configuration_is_refused() throws IOException {
    Path zip = folder.resolve("empty.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write(65);
    }
    assertThat(run("document", zip, "--out", folder.resolve("docs"))).isEqualTo(2);
    assertThat(err.toString()).contains("nothing in").contains("Splunk reads");
  }

  @Test
  void a_damaged_archive_is_documented_as_far_as_it_goes() throws IOException {
    Path whole = archive();
    byte[] bytes = Files.readAllBytes(whole);
    Path part = folder.resolve("part.zip");
    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
    int code = run("document", part, "--out", folder.resolve("docs"));
    assertThat(code).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("docs/document.html")))
        .contains("Only a part of the upload was read.");
  }

  @Test
  void it_leaves_out_what_the_settings_suppress() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("settings.yaml"), "findings: {suppress: [\"* deployment-apps/**\"]}\n");
    Path docs = folder.resolve("docs");
    assertThat(run("--config", settings, "document", archive(), "--out", docs))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("Findings: suppressed by the site");
    assertThat(Files.readString(docs.resolve("csv/findings.csv")))
        .contains("manager-apps/")
        .doesNotContain("security,");
  }
}
