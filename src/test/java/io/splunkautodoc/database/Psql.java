package io.splunkautodoc.database;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Speaks to a database as a person with psql does; blocking, one connection a call. */
public record Psql(String url) {

  /** Runs statements for their effect. */
  public void run(String sql) {
    rows(sql);
  }

  /** The one value that a query gives. */
  public String value(String sql) {
    return rows(sql).get(0);
  }

  /** What a query gives, a row a string, its columns separated by {@code |}. */
  public List<String> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>();
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            StringJoiner row = new StringJoiner("|");
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
              row.add(result.getString(i));
            }
            rows.add(row.toString());
          }
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A connection of its own, for transactions. */
  public Connection connect() throws SQLException {
    URI uri = URI.create(url);
    String[] user = uri.getUserInfo().split(":", 2);
    String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    return DriverManager.getConnection(jdbc, user[0], user[1]);
  }
}
