package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.HostPattern;
import io.splunkautodoc.analysis.serverclass.pattern.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the filters of server classes and apps out of the levels, each with its own rules. */
final class FilterReader {
  private final ClassOptions options;
  private final HostListReader lists;
  private final Consumer<ClassProblem> problems;

  FilterReader(ClassOptions options, Consumer<ClassProblem> problems) {
    this.options = options;
    this.problems = problems;
    this.lists = new HostListReader(options.listFiles(), problems);
  }

  /** Who belongs to a class. */
  HostFilter ofClass(ClassStanza global, ClassStanza serverClass) {
    boolean own = FilterKeys.hasLists(serverClass);
    Level level = own ? Level.CLASS : Level.GLOBAL;
    Optional<Typed> type = type(serverClass, Level.CLASS).or(() -> type(global, Level.GLOBAL));
    HostFilter filter =
        filter(
            type.orElse(Typed.builtIn(FilterType.WHITELIST)),
            own ? serverClass : global,
            level,
            serverClass,
            List.of());
    if (own) {
      checkDropped(serverClass, FilterKeys.WHITELIST, global, filter.whitelist());
      checkDropped(serverClass, FilterKeys.BLACKLIST, global, filter.blacklist());
    }
    return filter;
  }

  private void checkDropped(ClassStanza own, String list, ClassStanza global, HostList left) {
    HostList inherited = lists.of(global, list);
    if (left.isEmpty() && !inherited.isEmpty()) {
      List<SourceLine> evidence =
          Stream.concat(
                  Stream.of(own.at()),
                  Stream.concat(
                      inherited.lines().stream().map(PatternLine::at),
                      inherited.unread().stream().map(Said::at)))
              .toList();
      problems.accept(
          new ClassProblem(
              "inherited-list-dropped",
              "["
                  + own.name()
                  + "] has one list of its own, which drops also the "
                  + list
                  + " of [global]; repeat that here if it is meant to count",
              evidence));
    }
  }

  /** Which members of a class get an app; empty where all do. */
  Optional<HostFilter> ofApp(ClassStanza global, ClassStanza serverClass, ClassStanza app) {
    boolean own = FilterKeys.hasLists(app) || FilterKeys.hasOthers(app);
    Optional<Typed> said = type(app, Level.APP);
    if (!own && said.isEmpty()) {
      return Optional.empty();
    }
    List<Caveat> caveats = new ArrayList<>();
    Typed type = said.orElseGet(() -> inheritedByApp(global, serverClass, caveats));
    boolean ofClass = FilterKeys.hasLists(serverClass);
    ClassStanza listed = own ? app : ofClass ? serverClass : global;
    if (!own) {
      caveats.add(ClassCaveats.APP_TYPE_ONLY);
    }
    Level level = own ? Level.APP : ofClass ? Level.CLASS : Level.GLOBAL;
    HostFilter filter = filter(type, listed, level, app, caveats);
    if (own && filter.matchesNobody()) {
      problems.accept(
          ClassProblem.at(
              app.at(),
              "app-filter-matches-nobody",
              "No client gets the app of ["
                  + app.name()
                  + "]: its own filter drops the lists of its server class and has no whitelist;"
                  + " add whitelist.0 = * or filterType = blacklist"));
    }
    return Optional.of(filter);
  }

  /** Up to 9.4.2 what {@code [global]} says, as the shipped file does, is not for apps. */
  private Typed inheritedByApp(ClassStanza global, ClassStanza serverClass, List<Caveat> caveats) {
    boolean old = !options.version().isAtLeast(SplunkVersion.APP_WHITELIST);
    FilterType ownDefault = old ? FilterType.BLACKLIST : FilterType.WHITELIST;
    Optional<Typed> inherited =
        type(serverClass, Level.CLASS)
            .or(() -> old ? Optional.empty() : type(global, Level.GLOBAL));
    if (inherited.isPresent() && inherited.get().type() != ownDefault) {
      caveats.add(ClassCaveats.APP_TYPE_INHERITED);
    } else if (old) {
      caveats.add(ClassCaveats.APP_TYPE_OLD);
    }
    return inherited.orElse(Typed.builtIn(ownDefault));
  }

  private HostFilter filter(
      Typed type, ClassStanza listed, Level level, ClassStanza own, List<Caveat> before) {
    HostList whitelist = lists.of(listed, FilterKeys.WHITELIST);
    HostList blacklist = lists.of(listed, FilterKeys.BLACKLIST);
    Optional<TypesFilter> machines = types(own, FilterKeys.MACHINE_TYPES);
    Optional<TypesFilter> packages = types(own, FilterKeys.PACKAGE_TYPES);
    List<Caveat> caveats = new ArrayList<>(before);
    caveats.addAll(ofLists(whitelist, blacklist));
    if (machines.isPresent() || packages.isPresent()) {
      caveats.add(ClassCaveats.TYPES_AND);
    }
    return new HostFilter(
        type.type(),
        type.level(),
        type.said(),
        whitelist,
        blacklist,
        level,
        machines,
        packages,
        updater(own),
        caveats);
  }

  private static List<Caveat> ofLists(HostList whitelist, HostList blacklist) {
    List<HostPattern> patterns =
        Stream.of(whitelist, blacklist).flatMap(list -> list.patterns().stream()).toList();
    List<Caveat> caveats = new ArrayList<>();
    if (patterns.stream().anyMatch(each -> each.subject() != Subject.ANYTHING)) {
      caveats.add(ClassCaveats.ANCHORING);
    }
    if (patterns.stream().anyMatch(HostPattern::startsWithDotStar)) {
      caveats.add(ClassCaveats.DOT_STAR);
    }
    if (patterns.stream().anyMatch(each -> each.unsupported().isPresent())) {
      caveats.add(ClassCaveats.UNSUPPORTED);
    }
    if (whitelist.unread().isPresent() || blacklist.unread().isPresent()) {
      caveats.add(ClassCaveats.LIST_FILE);
    }
    return caveats;
  }

  private Optional<TypesFilter> types(ClassStanza stanza, String key) {
    Optional<TypesFilter> filter = stanza.said(key).map(TypesFilter::of);
    for (HostPattern each : filter.map(TypesFilter::patterns).orElse(List.of())) {
      each.invalid()
          .ifPresent(
              why ->
                  problem(
                      filter.orElseThrow().said(),
                      "invalid-pattern",
                      each + " is no regular expression (" + why + ") and matches no client"));
    }
    return filter.filter(found -> !found.patterns().isEmpty());
  }

  private Optional<UpdaterFilter> updater(ClassStanza stanza) {
    return stanza
        .said(FilterKeys.UPDATER)
        .flatMap(
            said -> Booleans.parse(said.value()).map(running -> new UpdaterFilter(said, running)));
  }

  private static Optional<Typed> type(ClassStanza stanza, Level level) {
    return stanza
        .said(FilterKeys.TYPE)
        .flatMap(
            said ->
                FilterType.parse(said.value())
                    .map(type -> new Typed(type, level, Optional.of(said))));
  }

  private void problem(Said said, String id, String text) {
    problems.accept(ClassProblem.at(said.at(), id, said.key() + ": " + text));
  }
}
