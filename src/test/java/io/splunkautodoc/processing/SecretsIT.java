package io.splunkautodoc.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.splunkautodoc.database.Psql;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plants secrets in every place that has one, and searches all of the database for them. */
class SecretsIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final List<String> PLANTED =
      List.of(
          "Pl4nted-sslPassword",
          "Pl4nted-pass4Symm",
          "Pl4nted-hec-in-value",
          "Pl4nted-url-password",
          "Pl4nted-userseed",
          "Pl4nted-continued",
          "Pl4nted-bearer-token",
          "11111111-2222-3333-4444-555555555555",
          "AKIAPLANTEDPLANTED12",
          "Pl4nted-after-junk");

  private static final byte[] UPLOAD =
      new Tree()
          .with(
              "etc/system/local/server.conf",
              "[sslConfig]",
              "sslPassword = Pl4nted-sslPassword",
              "[general]",
              "pass4SymmKey = Pl4nted-pass4Symm",
              "pass4SymmKey = Pl4nted-pass4Symm")
          .with(
              "etc/apps/a/local/inputs.conf",
              "[http://hec]",
              "token = Pl4nted-hec-in-value",
              "index = main",
              "[http://11111111-2222-3333-4444-555555555555]",
              "disabled = 0",
              "[script://./bin/x.sh https://u:Pl4nted-url-password@host/path]",
              "interval = 60")
          .with(
              "etc/system/local/user-seed.conf",
              "[user_info]",
              "USERNAME = admin",
              "PASSWORD = Pl4nted-userseed")
          .with(
              "etc/apps/a/local/outputs.conf",
              "[tcpout:g]",
              "server = h:9997",
              "sslPassword = x\\",
              "Pl4nted-continued")
          .with(
              "etc/apps/a/local/custom.conf",
              "[x]",
              "header = Authorization: Bearer Pl4nted-bearer-token",
              "some = AKIAPLANTEDPLANTED12",
              "password Pl4nted-after-junk")
          .with("etc/apps/a/local/inputs.conf.bak", "password = Pl4nted-sslPassword")
          .tgz();

  @Test
  void no_planted_secret_is_anywhere_in_the_database() throws Exception {
    Uploads uploads = new Uploads(SERVICE);
    JsonObject run = uploads.read("instance_etc", "etc.tgz", UPLOAD);
    assertThat(run.getString("status")).isEqualTo("complete");
    assertThat(run.getJsonObject("metrics").getInteger("secrets")).isGreaterThanOrEqualTo(7);

    Psql psql = uploads.psql();
    List<String> texts = everyText(psql);
    assertThat(texts).as("columns looked through").hasSizeGreaterThan(50);
    for (String secret : PLANTED) {
      String lower = secret.toLowerCase(Locale.ROOT);
      assertThat(texts).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower));
      for (String word : searchedWords(secret)) {
        assertThat(texts).as("the word %s", word).noneMatch(text -> text.contains(word));
      }
    }
    assertThat(
            psql.rows("SELECT settings -> 0 ->> 'value' FROM stanzas WHERE name = 'sslConfig'")
                .get(0))
        .matches("<redacted plain [\\w-]{12}>");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(SERVICE.home().resolve("fingerprint.key"))))
        .isEqualTo("rw-------");
  }

  /** What is left of a secret where it was taken apart for the search. */
  private static List<String> searchedWords(String secret) {
    return Stream.of(secret.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 0))
        .filter(word -> word.contains("pl4nted") || word.contains("planted"))
        .toList();
  }

  private static List<String> everyText(Psql psql) {
    List<String> columns =
        psql.rows(
            "SELECT format('SELECT %I::text FROM %I', column_name, table_name)"
                + " FROM information_schema.columns JOIN information_schema.tables"
                + " USING (table_schema, table_name)"
                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
    List<String> texts = new ArrayList<>();
    for (String column : columns) {
      texts.addAll(psql.rows(column));
    }
    return texts;
  }
}
