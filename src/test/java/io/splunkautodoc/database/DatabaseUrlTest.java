package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @Test
  void reads_every_part() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgresql://joe:s%40cret%2F1@db.example:6543/docs?sslmode=require");
    PgConnectOptions options = url.connectOptions();
    assertThat(options.getHost()).isEqualTo("db.example");
    assertThat(options.getPort()).isEqualTo(6543);
    assertThat(options.getDatabase()).isEqualTo("docs");
    assertThat(options.getSslMode()).isEqualTo(SslMode.REQUIRE);
    assertThat(url.user()).isEqualTo("joe");
    assertThat(url.password()).isEqualTo("s@cret/1");
    assertThat(url.jdbcUrl())
        .startsWith("jdbc:postgresql://db.example:6543/docs?")
        .contains("sslmode=require")
        .doesNotContain("s@cret");
  }

  @Test
  void verify_modes_trust_what_the_jdk_trusts() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://joe:x@h/d?sslmode=verify-full");
    assertThat(url.connectOptions().getSslOptions().getHostnameVerificationAlgorithm())
        .isEqualTo("HTTPS");
    assertThat(url.connectOptions().getSslOptions().isTrustAll()).isFalse();
    assertThat(url.jdbcUrl()).contains("DefaultJavaSSLFactory");
  }

  @Test
  void the_text_form_hides_the_password() {
    assertThat(DatabaseUrl.parse("postgresql://joe:secret@h:1/d"))
        .hasToString("postgresql://joe:***@h:1/d");
    assertThat(DatabaseUrl.parse("postgresql://joe@h:1/d")).hasToString("postgresql://joe@h:1/d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://joe:secret@h/d",
        "jdbc:postgresql://joe:secret@h/d",
        "postgresql://joe:secret@h:port/d",
        "postgresql://joe:secret@h:99999/d",
        "postgresql://joe:sec/ret@h/d",
        "joe:secret@h/d",
        "postgresql://h:port/d?user=joe&password=secret",
        "postgresql://joe:secret@h/d?sslmode=maybe"
      })
  void what_is_no_url_is_refused_without_telling_the_password(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("postgresql://user:password@host:port/db")
        .message()
        .doesNotContain("secret")
        .doesNotContain("sec/ret");
  }
}
