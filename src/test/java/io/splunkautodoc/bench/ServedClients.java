package io.splunkautodoc.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * The clients of a deployment server and the classes that give them apps, as text: by kind of host,
 * by site, by machine type, to everybody, and exceptions for single hosts. Always the same.
 */
final class ServedClients {
  static final int CLIENTS = 10_000;
  private static final int KINDS = 40;
  private static final int SITES = 25;
  private static final int EXCEPTIONS = 100;
  private static final int HOSTS_OF_AN_EXCEPTION = 5;

  private final Random random = new Random(5);
  private final StringBuilder conf = new StringBuilder("[global]\nrestartSplunkd = false\n");
  private final List<String> apps;

  private ServedClients(List<String> apps) {
    this.apps = apps;
  }

  /** A {@code serverclass.conf} that gives these apps. */
  static String serverClasses(List<String> apps) {
    ServedClients served = new ServedClients(apps);
    served.give("everybody", 3, "whitelist.0 = *");
    served.give("linux", 5, "whitelist.0 = *\nmachineTypesFilter = linux-*");
    served.give("windows", 5, "whitelist.0 = *\nmachineTypesFilter = windows-*");
    for (int kind = 0; kind < KINDS; kind++) {
      served.give("kind" + kind, 4, "whitelist.0 = kind%02d-*".formatted(kind));
    }
    for (int site = 0; site < SITES; site++) {
      served.give("site" + site, 2, "whitelist.0 = *.site%02d.corp.example".formatted(site));
    }
    for (int i = 0; i < EXCEPTIONS; i++) {
      StringBuilder hosts = new StringBuilder();
      for (int host = 0; host < HOSTS_OF_AN_EXCEPTION; host++) {
        String name = name(served.random.nextInt(CLIENTS));
        hosts.append("whitelist.%d = %s\n".formatted(host, name));
      }
      served.give("exception" + i, 2, hosts.toString());
    }
    return served.conf.toString();
  }

  /** The list of clients, as {@code PUT /v1/runs/{id}/clients} takes it. */
  static byte[] json() {
    JsonArray clients = new JsonArray();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          new JsonObject()
              .put("name", name(i))
              .put("ip", "10.%d.%d.%d".formatted(i % SITES, i / 250, i % 250))
              .put("hostname", name(i))
              .put("machine_type", i % 5 == 0 ? "windows-x64" : "linux-x86_64"));
    }
    return clients.encode().getBytes(StandardCharsets.UTF_8);
  }

  static String name(int client) {
    return "kind%02d-%05d.site%02d.corp.example".formatted(client % KINDS, client, client % SITES);
  }

  private void give(String name, int count, String filter) {
    conf.append("[serverClass:").append(name).append("]\n").append(filter).append('\n');
    for (int i = 0; i < count; i++) {
      String app = apps.get(random.nextInt(apps.size()));
      conf.append("[serverClass:").append(name).append(":app:").append(app).append("]\n");
      conf.append("restartSplunkd = true\n");
    }
  }
}
