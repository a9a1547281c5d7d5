package io.splunkautodoc.http.operations.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads a list of clients from a JSON array of objects, and shows a client as JSON. */
final class ClientsJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ClientsJson() {}

  /** The clients; throws a {@code ProblemException} that names line and field. */
  static ClientList read(byte[] body) {
    ClientRows rows = new ClientRows();
    try (JsonParser parser = FACTORY.createParser(new ByteArrayInputStream(body))) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw malformed(parser, "has to be an array of objects");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT && !rows.isFull()) {
        row(parser, rows);
      }
      if (!rows.isFull() && parser.currentToken() != JsonToken.END_ARRAY) {
        throw malformed(parser, "has something else than objects in its array");
      }
    } catch (JsonProcessingException e) {
      throw Problem.of(
              400,
              "malformed-body",
              "The body is no JSON: line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ".")
          .exception();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory", e);
    }
    return rows.list();
  }

  private static void row(JsonParser parser, ClientRows rows) throws IOException {
    int line = parser.currentLocation().getLineNr();
    Map<ClientColumn, String> row = new EnumMap<>(ClientColumn.class);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int at = parser.currentLocation().getLineNr();
      Optional<ClientColumn> column = ClientColumn.of(name);
      JsonToken value = parser.nextToken();
      if (column.isEmpty()) {
        rows.error(at, name.length() > 40 ? "body" : name, "is unknown; " + ClientColumn.allowed());
        parser.skipChildren();
      } else if (value.isStructStart()) {
        rows.error(at, name, "has to be text or null");
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        row.put(column.get(), parser.getText().strip());
      }
    }
    rows.add(line, row);
  }

  private static ProblemException malformed(JsonParser parser, String what) {
    return Problem.invalid("body", what + " (line " + parser.currentLocation().getLineNr() + ")")
        .exception();
  }

  static JsonObject of(Client client) {
    return new JsonObject()
        .put("name", client.name())
        .put("ip", client.ip())
        .put("hostname", client.hostname())
        .put("dns", client.dns())
        .put("guid", client.instanceId())
        .put("machine_type", client.machineType())
        .put("package_type", client.packageType())
        .put("updater_running", client.updaterRunning());
  }
}
