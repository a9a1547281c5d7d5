package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.Landing;
import io.splunkautodoc.analysis.serverclass.Outcome;
import io.splunkautodoc.analysis.serverclass.ReadApps;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.database.ReadableRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who gets what from the uploaded deployment server: the clients that its owner listed or, without
 * a list, those that the filters themselves speak of.
 *
 * @param version of the deployment server
 */
public record HostsQuestion(SplunkVersion version) implements Question<HostsQuestion.Hosts> {
  private static final long HOST_BYTES = 500;

  /**
   * One client with what it gets; clients that get the same share the outcome.
   *
   * @param label what tells it from all others
   */
  public record Host(String label, Client client, Outcome outcome) {}

  /**
   * The answer.
   *
   * @param hosts by name
   * @param listed whether the clients are those of a list
   */
  public record Hosts(Resolver resolver, Resolution resolution, List<Host> hosts, boolean listed) {
    public Hosts {
      hosts = List.copyOf(hosts);
    }
  }

  @Override
  public Hosts answer(Upload upload) {
    Resolver resolver = upload.serverClasses(version);
    Resolution resolution = resolution(upload, resolver);
    List<Host> hosts = new ArrayList<>();
    resolution
        .groups()
        .forEach(
            group ->
                group
                    .clients()
                    .forEach(
                        client ->
                            hosts.add(
                                new Host(resolution.label(client), client, group.outcome()))));
    hosts.sort(Comparator.comparing(Host::label));
    return new Hosts(resolver, resolution, hosts, upload.hasClients());
  }

  @Override
  public long settings(ReadableRun run) {
    return 0;
  }

  @Override
  public long weight(Hosts answer) {
    return answer.hosts().size() * HOST_BYTES;
  }

  static Resolution resolution(Upload upload, Resolver resolver) {
    return upload.hasClients() ? resolver.resolve(upload.clients()) : resolver.resolveSymbolic();
  }

  /** The apps that a client of that label gets and reads, for sure or perhaps. */
  static ReadApps appsOf(String host, Upload upload, SplunkVersion version) {
    Hosts hosts = upload.answer(new HostsQuestion(version));
    Client client = hosts.resolution().client(host).orElseGet(() -> Client.named(host));
    return ReadApps.of(hosts.resolver().outcome(client).grants(), Landing.CLIENT);
  }
}
