package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.Resolver;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All paths of an upload. Hosts with the same files are traced once, when a stream reaches them;
 * what is held does not grow with hosts × inputs. Streams are lazy and ordered, and may be opened
 * from any thread.
 */
public final class DataPaths {
  private final Deployment deployment;
  private final List<HostGroup> clients;

  private DataPaths(Deployment deployment, List<HostGroup> clients) {
    this.deployment = deployment;
    this.clients = List.copyOf(clients);
  }

  /** Of an upload whose clients, if it has any, are those that the server classes speak of. */
  public static DataPaths of(Deployment deployment) {
    ServerClasses classes = ServerClasses.of(deployment, ClassOptions.CURRENT);
    return of(deployment, new Resolver(classes).resolveSymbolic());
  }

  /** Of an upload and the clients of its deployment server. */
  public static DataPaths of(Deployment deployment, Resolution clients) {
    return new DataPaths(deployment, HostGroup.of(clients));
  }

  /** An input of a host. */
  public record HostInput(String host, Input input) {}

  /**
   * Hosts with the same files.
   *
   * @param hosts by name
   * @param inputs how many of them run, on each host
   */
  public record Hosts(List<String> hosts, HostRole role, int inputs) {}

  /**
   * Hosts with the same files, and all of their inputs.
   *
   * @param paths as the first of the hosts has them
   * @param off inputs that do not run; they say why
   */
  public record Group(Hosts hosts, List<DataPath> paths, List<Input> off) {
    public Group {
      paths = List.copyOf(paths);
      off = List.copyOf(off);
    }

    /** For the reader, whoever of the hosts is meant. */
    public String label() {
      return HostView.label(hosts.hosts());
    }
  }

  /** Every path of every host. */
  public Stream<DataPath> stream() {
    return traced().flatMap(DataPaths::onEveryHost);
  }

  /** The first of them, at most so many; those of hosts with the same files are held once. */
  public HostPaths first(int most) {
    return HostPaths.first(
        traced()
            .map(
                traced -> new HostPaths.Ways(traced.view().hosts(), traced.paths().get().toList())),
        most);
  }

  /** The same with the paths of hosts with the same files once; takes the least time. */
  public Stream<Group> groups() {
    return traced()
        .map(
            traced -> {
              HostView view = traced.view();
              return new Group(
                  hosts(view),
                  traced.paths().get().map(path -> path.on(view.hosts().get(0))).toList(),
                  view.inputs().stream().filter(input -> !input.isOn()).toList());
            });
  }

  /** Every path of one host; none where there is no such host. */
  public Stream<DataPath> ofHost(String host) {
    return traced()
        .filter(traced -> traced.view().hosts().contains(host))
        .flatMap(traced -> traced.paths().get().map(path -> path.on(host)));
  }

  /** Inputs that do not run; the input says why. */
  public Stream<HostInput> off() {
    return views()
        .flatMap(
            view ->
                view.hosts().stream()
                    .flatMap(
                        host ->
                            view.inputs().stream()
                                .filter(input -> !input.isOn())
                                .map(input -> new HostInput(host, input))));
  }

  /** All hosts, those with the same files together. */
  public Stream<Hosts> hosts() {
    return views().map(DataPaths::hosts);
  }

  private static Hosts hosts(HostView view) {
    int on = (int) view.inputs().stream().filter(Input::isOn).count();
    return new Hosts(view.hosts(), view.role(), on);
  }

  /** The same for drawing. */
  public Graph graph() {
    return Graph.of(groups());
  }

  /** Hosts with the same files and their paths, which are followed only when asked for. */
  private record Traced(HostView view, Supplier<Stream<DataPath>> paths) {}

  private static Stream<DataPath> onEveryHost(Traced traced) {
    List<DataPath> paths = traced.paths().get().toList();
    return traced.view().hosts().stream()
        .flatMap(host -> paths.stream().map(path -> path.on(host)));
  }

  private HostViews hostViews() {
    return new HostViews(
        deployment,
        clients.stream()
            .flatMap(group -> group.hosts().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Stream<HostView> views() {
    HostViews views = hostViews();
    return Stream.concat(views.shown().stream(), clients.stream().map(views::of));
  }

  private Stream<Traced> traced() {
    HostViews views = hostViews();
    List<HostView> receiving = new ArrayList<>(views.shown());
    List<HostView> all = new ArrayList<>(receiving);
    for (HostGroup group : clients) {
      HostView view = views.of(group);
      all.add(view);
      if (view.receives()) {
        receiving.add(view);
      }
    }
    Tracer tracer = new Tracer(new Receivers(receiving), new IndexEnds(deployment));
    return all.stream().map(view -> new Traced(view, () -> paths(tracer, view)));
  }

  private static Stream<DataPath> paths(Tracer tracer, HostView view) {
    return view.inputs().stream()
        .filter(Input::isOn)
        .flatMap(input -> tracer.trace(view, input).stream());
  }
}
