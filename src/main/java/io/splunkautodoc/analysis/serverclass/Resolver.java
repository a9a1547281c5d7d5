package io.splunkautodoc.analysis.serverclass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Answers who gets what, for clients of a list as for one that a user invents. Patterns are
 * compiled once, at construction. Thread-safe.
 */
public final class Resolver {
  private final CompiledClasses classes;

  /** A resolver for these server classes. */
  public Resolver(ServerClasses classes) {
    this.classes = new CompiledClasses(classes);
  }

  /** What it answers from. */
  public ServerClasses serverClasses() {
    return classes.model();
  }

  /** What one client gets. */
  public Outcome outcome(Client client) {
    return new Outcome(classes, classes.signature(classes.facts(client)));
  }

  /** What many clients get, one after the other; equal outcomes are the same object. */
  public void forEach(Iterable<Client> clients, BiConsumer<Client, Outcome> taker) {
    Map<Outcome, Outcome> known = new HashMap<>();
    for (Client client : clients) {
      Outcome outcome = outcome(client);
      Outcome first = known.putIfAbsent(outcome, outcome);
      taker.accept(client, first == null ? outcome : first);
    }
  }

  /** What many clients get, grouped by it. */
  public Resolution resolve(Iterable<Client> clients) {
    Map<Outcome, List<Client>> byOutcome = new HashMap<>();
    forEach(
        clients,
        (client, outcome) ->
            byOutcome.computeIfAbsent(outcome, key -> new ArrayList<>()).add(client));
    return Resolution.of(byOutcome);
  }

  /** Who gets what where there is no list of clients: see {@link SymbolicClients}. */
  public Resolution resolveSymbolic() {
    return resolve(SymbolicClients.of(classes.model()));
  }

  /** Why a client belongs to a class, or why not. */
  public Decision explain(Client client, String serverClass) {
    int number = number(serverClass);
    return number < 0 ? noSuchClass(serverClass) : new Explainer(classes, client).member(number);
  }

  /** Why a client gets an app from a class, or why not. */
  public Decision explain(Client client, String serverClass, String app) {
    int number = number(serverClass);
    return number < 0 ? noSuchClass(serverClass) : new Explainer(classes, client).gets(number, app);
  }

  /** Why a client belongs to each of the classes or not, in the order of matching. */
  public Map<ServerClass, Decision> explainAll(Client client) {
    Explainer explainer = new Explainer(classes, client);
    Map<ServerClass, Decision> all = new LinkedHashMap<>();
    List<ServerClass> model = classes.model().classes();
    for (int i = 0; i < model.size(); i++) {
      all.put(model.get(i), explainer.member(i));
    }
    return all;
  }

  private int number(String serverClass) {
    List<ServerClass> model = classes.model().classes();
    for (int i = 0; i < model.size(); i++) {
      if (model.get(i).name().equals(serverClass)) {
        return i;
      }
    }
    return -1;
  }

  private static Decision noSuchClass(String name) {
    return Decision.no(Reason.NO_SUCH_CLASS, "there is no server class " + name, List.of());
  }
}
