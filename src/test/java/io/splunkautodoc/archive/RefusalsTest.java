package io.splunkautodoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.archive.ReadOutcome.Complete;
import io.splunkautodoc.archive.ReadOutcome.Unreadable;
import io.splunkautodoc.archive.Refusal.Reason;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one bad member does: it is told with its reason, and the rest is read. */
class RefusalsTest {
  private static final String GOOD = "app/default/app.conf";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../etc/passwd",
        "app/../../x",
        "app/..",
        "..\\x",
        "/etc/passwd",
        "\\windows",
        "//server/share/x",
        "\\\\server\\share\\x",
        "C:\\Splunk\\etc\\x",
        "c:x"
      })
  void paths_that_lead_out_are_refused(String name) {
    Heard heard =
        Heard.of(
            ArchiveOf.tar(
                tar -> {
                  ArchiveOf.put(tar, new TarArchiveEntry(name, true), new byte[] {1});
                  ArchiveOf.put(tar, GOOD);
                }));
    assertOneRefused(heard, Reason.UNSAFE_PATH, name);
  }

  @Test
  void paths_too_long_for_an_index_are_refused() {
    String name = "n/".repeat(600) + "x";
    assertOneRefused(Heard.of(ArchiveOf.tar(name, GOOD)), Reason.UNSAFE_PATH, name);
    assertThat(Heard.of(ArchiveOf.tar("n/".repeat(500) + "x")).entries).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1,LINK", "2,LINK", "3,SPECIAL", "4,SPECIAL", "6,SPECIAL", "V,SPECIAL"})
  void links_and_devices_are_refused(char type, Reason reason) {
    byte[] tar =
        ArchiveOf.tar(
            out -> {
              TarArchiveEntry entry = new TarArchiveEntry("app/odd", (byte) type);
              entry.setLinkName("/etc/shadow");
              ArchiveOf.put(out, entry, new byte[0]);
              ArchiveOf.put(out, GOOD);
            });
    assertOneRefused(Heard.of(tar), reason, "app/odd");
  }

  @Test
  void a_file_with_holes_is_refused_and_its_bytes_passed_over() {
    byte[] tar =
        ArchiveOf.tar(
            out -> {
              ArchiveOf.put(
                  out,
                  new TarArchiveEntry("app/holes", TarConstants.LF_GNUTYPE_SPARSE),
                  new byte[0]);
              ArchiveOf.put(out, GOOD);
            });
    // One part of 0 bytes at the end of 8 GiB of holes.
    ArchiveOf.patch(tar, 0, 386, "77777777777\0" + "00000000000\0");
    ArchiveOf.patch(tar, 0, 483, "77777777777\0");
    assertOneRefused(Heard.of(tar), Reason.SPECIAL, "app/holes");
  }

  @Test
  void only_the_first_of_two_with_one_path_is_read() {
    Heard heard = Heard.of(ArchiveOf.tar(GOOD, "./app//default/app.conf", "app/default/App.conf"));
    assertThat(heard.entries).containsOnlyKeys(GOOD, "app/default/App.conf");
    assertThat(heard.refusals).extracting(Refusal::reason).containsExactly(Reason.DUPLICATE);
  }

  @Test
  void a_nested_archive_is_listed_and_told() {
    Heard heard = Heard.of(ArchiveOf.tar("app/appserver/addon.tgz", GOOD));
    assertThat(heard.outcome).isEqualTo(new Complete(new ReadCounts(2, 0, 0, 4)));
    assertThat(heard.contents).containsOnlyKeys(GOOD);
    assertThat(heard.refusals)
        .singleElement()
        .matches(refusal -> refusal.reason() == Reason.NESTED_ARCHIVE && refusal.listed());
  }

  @Test
  void what_bears_secrets_is_listed_and_never_read() {
    Heard heard = Heard.of(ArchiveOf.tar("etc/auth/server.pem", "etc/passwd", "etc/" + GOOD));
    assertThat(heard.contents).containsOnlyKeys("etc/" + GOOD);
    assertThat(heard.entries.get("etc/passwd"))
        .isEqualTo(new EntryInfo("etc/passwd", "etc/passwd", EntryKind.SECRET, 2, null));
    assertThat(heard.refusals).isEmpty();
  }

  @Test
  void an_entry_past_its_limit_is_refused_and_one_past_the_contents_is_listed() {
    ArchiveLimits limits = new ArchiveLimits(10, 1 << 20, 2000, 1000, 200);
    byte[] tar =
        ArchiveOf.tar(
            out -> {
              ArchiveOf.put(out, new TarArchiveEntry("app/a"), new byte[2001]);
              ArchiveOf.put(out, new TarArchiveEntry("app/b"), new byte[2000]);
              ArchiveOf.put(out, new TarArchiveEntry("app/c"), new byte[1000]);
            });
    Heard heard = Heard.of(tar, "x.tar", limits);
    assertThat(heard.entries).containsOnlyKeys("app/b", "app/c");
    assertThat(heard.contents).containsOnlyKeys("app/c");
    assertThat(heard.refusals).extracting(Refusal::listed).containsExactly(false, true);
    assertThat(heard.refusals.get(0).message())
        .isEqualTo(
            "\"app/a\" has more than 2000 bytes (limits.entry-bytes); leave it out, or raise the"
                + " limit.");
    assertThat(heard.refusals.get(1).message())
        .contains("\"app/b\" has more than 1000 bytes (limits.conf-bytes)", "raise the limit");
  }

  @Test
  void where_all_is_refused_nothing_could_be_read() {
    Heard heard =
        Heard.of(ArchiveOf.tar(tar -> ArchiveOf.put(tar, "/opt/splunk/etc/apps/a/x.conf")));
    assertThat(heard.outcome).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) heard.outcome).reason())
        .contains("Every file", "/opt/splunk/etc/apps/a/x.conf", "is absolute", "tar -C");
  }

  private static void assertOneRefused(Heard heard, Reason reason, String name) {
    assertThat(heard.outcome).isEqualTo(new Complete(new ReadCounts(1, 0, 1, 2)));
    assertThat(heard.contents).containsOnlyKeys(GOOD);
    assertThat(heard.refusals)
        .singleElement()
        .matches(refusal -> refusal.reason() == reason && !refusal.listed())
        .matches(refusal -> refusal.originalPath().equals(name))
        .matches(refusal -> refusal.message().startsWith("\"" + Shown.inMessage(name) + "\" "));
  }
}
