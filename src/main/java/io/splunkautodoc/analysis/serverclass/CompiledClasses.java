package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The server classes ready to be held against many clients. Apps of the same class with the same
 * filter, as {@code *} adds them, are decided once. Immutable after construction.
 */
final class CompiledClasses {
  private final ServerClasses model;
  private final ClientLookup lookup;
  private final List<CompiledFilter> classFilters = new ArrayList<>();
  private final List<CompiledFilter> appFilters = new ArrayList<>();
  private final List<IdentityHashMap<HostFilter, Integer>> appFilterNumbers = new ArrayList<>();

  CompiledClasses(ServerClasses model) {
    this.model = model;
    this.lookup = ClientLookup.of(allFilters(model));
    for (ServerClass each : model.classes()) {
      classFilters.add(CompiledFilter.of(each.filter(), lookup));
      IdentityHashMap<HostFilter, Integer> numbers = new IdentityHashMap<>();
      for (ClassApp app : each.apps()) {
        app.filter()
            .ifPresent(
                filter ->
                    numbers.computeIfAbsent(
                        filter,
                        own -> {
                          appFilters.add(CompiledFilter.of(own, lookup));
                          return appFilters.size() - 1;
                        }));
      }
      appFilterNumbers.add(numbers);
    }
  }

  private static List<HostFilter> allFilters(ServerClasses model) {
    List<HostFilter> all = new ArrayList<>();
    for (ServerClass each : model.classes()) {
      all.add(each.filter());
      each.apps().forEach(app -> app.filter().ifPresent(all::add));
    }
    return all;
  }

  ServerClasses model() {
    return model;
  }

  ClientFacts facts(Client client) {
    return lookup.facts(client);
  }

  ClientLookup lookup() {
    return lookup;
  }

  FilterResult classResult(int serverClass, ClientFacts facts) {
    return classFilters.get(serverClass).apply(facts);
  }

  FilterResult appResult(int serverClass, HostFilter filter, ClientFacts facts) {
    return appFilters.get(number(serverClass, filter)).apply(facts);
  }

  int number(int serverClass, HostFilter filter) {
    Integer number = appFilterNumbers.get(serverClass).get(filter);
    if (number == null) {
      throw new IllegalArgumentException("a filter of another class");
    }
    return number;
  }

  /** Everything that is decided about a client, small enough to keep for each one. */
  Signature signature(ClientFacts facts) {
    Signature signature = Signature.empty();
    if (model.isOff()) {
      return signature;
    }
    Answer goesOn = Answer.YES;
    for (int i = 0; i < classFilters.size() && goesOn != Answer.NO; i++) {
      Answer member = classFilters.get(i).apply(facts).answer().and(goesOn);
      signature.setMember(i, member);
      if (member != Answer.NO) {
        for (int number : appFilterNumbers.get(i).values()) {
          signature.setApp(number, appFilters.get(number).apply(facts).answer());
        }
        if (!model.classes().get(i).continueMatching()) {
          goesOn = goesOn.and(member.not());
        }
      }
    }
    return signature;
  }
}
