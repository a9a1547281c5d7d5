package io.splunkautodoc.database;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.regex.Pattern;
import javax.net.ssl.TrustManagerFactory;

/**
 * Where the database is: {@code postgresql://user:password@host:port/db?sslmode=…}. Its text form
 * never shows the password.
 */
public final class DatabaseUrl {
  private static final String APPLICATION = "splunk-auto-doc";

  /** From the first colon after the scheme to the last at sign: a password may hold anything. */
  private static final Pattern PASSWORD =
      Pattern.compile("^((?:[a-z+:]*://)?+[^:@]*:).*(?=@)|([?&]password=)[^&]*", Pattern.DOTALL);

  private final PgConnectOptions options;
  private final String shown;

  /**
   * Characters. The client leaves statements longer than 2,048 unprepared; planning the longest of
   * ours took three times as long as running it.
   */
  private static final int LONGEST_PREPARED = 16_384;

  private DatabaseUrl(PgConnectOptions options, String shown) {
    this.options = options;
    this.shown = shown;
  }

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException where it is none; the message does not hold the password
   */
  public static DatabaseUrl parse(String url) {
    String shown = PASSWORD.matcher(url).replaceAll("$1$2***");
    if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
      throw malformed(shown);
    }
    try {
      PgConnectOptions options = PgConnectOptions.fromUri(url);
      options.addProperty("application_name", APPLICATION);
      options.setCachePreparedStatements(true);
      options.setPreparedStatementCacheSqlLimit(LONGEST_PREPARED);
      return new DatabaseUrl(withTrust(options), shown);
    } catch (RuntimeException e) {
      throw malformed(shown);
    }
  }

  /** For the SQL client; a copy. */
  public PgConnectOptions connectOptions() {
    return new PgConnectOptions(options);
  }

  /** For Flyway; without user and password. */
  String jdbcUrl() {
    String host =
        options.getHost().contains(":") ? "[" + options.getHost() + "]" : options.getHost();
    String url =
        "jdbc:postgresql://" + host + ":" + options.getPort() + "/" + options.getDatabase();
    String ssl = "?ApplicationName=" + APPLICATION + "&sslmode=" + options.getSslMode().value;
    return url
        + ssl
        + (verifies(options.getSslMode())
            ? "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory"
            : "");
  }

  String user() {
    return options.getUser();
  }

  String password() {
    return options.getPassword();
  }

  /** The URL with {@code ***} for the password. */
  @Override
  public String toString() {
    return shown;
  }

  private static IllegalArgumentException malformed(String shown) {
    return new IllegalArgumentException(
        "'" + shown + "' is not of the form postgresql://user:password@host:port/db");
  }

  /** As libpq has it: only the verify modes look at the server's certificate. */
  private static PgConnectOptions withTrust(PgConnectOptions options) {
    SslMode mode = options.getSslMode();
    if (mode == SslMode.DISABLE) {
      return options;
    }
    ClientSSLOptions ssl = new ClientSSLOptions();
    if (verifies(mode)) {
      ssl.setTrustOptions(TrustOptions.wrap(trustOfTheJdk()));
      ssl.setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
    } else {
      ssl.setTrustAll(true).setHostnameVerificationAlgorithm("");
    }
    return options.setSslOptions(ssl);
  }

  private static boolean verifies(SslMode mode) {
    return mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL;
  }

  private static TrustManagerFactory trustOfTheJdk() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK's trust store cannot be read", e);
    }
  }
}
