package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

  /** Where apps can be taken from, each folder once. */
  private final Set<String> repositories = new TreeSet<>();

  CompiledClasses(ServerClasses model) {
    this.model = model;
    repositories.add(Repositories.belowEtc(ClassSetting.REPOSITORY_LOCATION.builtIn()));
    for (ServerClass each : model.classes()) {
      String location = each.settings().value(ClassSetting.REPOSITORY_LOCATION);
      if (Repositories.isRead(location)) {
        repositories.add(Repositories.belowEtc(location));
      }
    }
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

  /** Whether another folder of apps has one of the same name. */
  boolean isInSeveral(ClassApp app) {
    return repositories.size() > 1
        && repositories.stream()
                .filter(each -> model.repositories().holds(each, app.name()) == Answer.YES)
                .limit(2)
                .count()
            == 2;
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
