package io.splunkautodoc.boot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  @TempDir Path home;

  @Test
  void is_durable_and_listens_on_the_loopback_only() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(database, "SHOW unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void lets_nobody_in_without_the_password() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      assertThat(
              ask(database, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThatThrownBy(
              () -> ask(database.url().replaceFirst(":[0-9a-f]+@", ":wrong@"), "SELECT 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
    assertThat(Files.getPosixFilePermissions(home.resolve("postgres.password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void keeps_data_and_password_over_a_restart_and_stops_soon() throws Exception {
    EmbeddedDatabase first = EmbeddedDatabase.start(home);
    ask(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    String password = password(first);
    Instant before = Instant.now();
    first.stop();
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(home.resolve("postgres").resolve(PostmasterPid.FILE)).doesNotExist();

    try (EmbeddedDatabase second = EmbeddedDatabase.start(home)) {
      assertThat(password(second)).isEqualTo(password);
      assertThat(ask(second, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void takes_over_from_a_server_that_a_killed_process_left_running() throws Exception {
    EmbeddedDatabase orphan = EmbeddedDatabase.start(home);
    ProcessHandle server = serverOf(home);
    try (EmbeddedDatabase next = EmbeddedDatabase.start(home)) {
      server.onExit().get(10, TimeUnit.SECONDS);
      assertThat(next.url()).isNotEqualTo(orphan.url());
      assertThat(ask(next, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void starts_after_its_server_was_killed() throws Exception {
    EmbeddedDatabase killed = EmbeddedDatabase.start(home);
    ask(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
    ProcessHandle server = serverOf(home);
    server.destroyForcibly();
    server.onExit().join();
    try (EmbeddedDatabase next = EmbeddedDatabase.start(home)) {
      assertThat(ask(next, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void leaves_an_unrelated_process_alone_that_has_the_number_in_the_pid_file() throws Exception {
    EmbeddedDatabase.start(home).stop();
    Process unrelated = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          home.resolve("postgres").resolve(PostmasterPid.FILE),
          unrelated.pid() + "\n" + home.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");
      try (EmbeddedDatabase next = EmbeddedDatabase.start(home)) {
        assertThat(ask(next, "SELECT 1")).isEqualTo("1");
      }
      assertThat(unrelated.isAlive()).isTrue();
    } finally {
      unrelated.destroyForcibly();
    }
  }

  @Test
  void begins_anew_where_the_first_start_was_killed_half_way() throws Exception {
    Files.createDirectories(home.resolve("postgres.new").resolve("base"));
    Files.writeString(home.resolve("postgres.new").resolve("PG_VERSION"), "18\n");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      assertThat(ask(database, "SELECT 1")).isEqualTo("1");
    }
    assertThat(home.resolve("postgres.new")).doesNotExist();
  }

  @Test
  void makes_a_new_password_where_the_file_was_lost() throws Exception {
    EmbeddedDatabase first = EmbeddedDatabase.start(home);
    first.stop();
    Files.delete(home.resolve("postgres.password"));
    try (EmbeddedDatabase second = EmbeddedDatabase.start(home)) {
      assertThat(password(second)).isNotEqualTo(password(first));
      assertThat(ask(second, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void says_in_one_line_why_it_cannot_start() throws Exception {
    EmbeddedDatabase.start(home).stop();
    Files.writeString(home.resolve("postgres").resolve("PG_VERSION"), "9\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(home))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("database files are incompatible with server")
        .hasMessageNotContaining("\n");
  }

  private static ProcessHandle serverOf(Path home) throws IOException {
    PostmasterPid pid = PostmasterPid.of(home.resolve("postgres"));
    assertThat(pid).isInstanceOf(PostmasterPid.Alive.class);
    return ProcessHandle.of(((PostmasterPid.Alive) pid).pid()).orElseThrow();
  }

  private static String password(EmbeddedDatabase database) {
    return URI.create(database.url()).getUserInfo().split(":", 2)[1];
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    return ask(database.url(), sql);
  }

  private static String ask(String url, String sql) throws SQLException {
    URI uri = URI.create(url);
    List<String> user = List.of(uri.getUserInfo().split(":", 2));
    String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    try (Connection connection = DriverManager.getConnection(jdbc, user.get(0), user.get(1));
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
