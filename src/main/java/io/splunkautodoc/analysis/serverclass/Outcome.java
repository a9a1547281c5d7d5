package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What clients with the same {@link Signature} get. Holds bits only; lists are made when they are
 * asked for, so that thousands of outcomes stay small. Immutable and equal by its bits.
 */
public final class Outcome {
  private final CompiledClasses classes;
  private final Signature signature;

  Outcome(CompiledClasses classes, Signature signature) {
    this.classes = classes;
    this.signature = signature;
  }

  /** The server classes that the clients belong to, in the order of matching. */
  public List<ServerClass> classes() {
    return classes(signature.classes());
  }

  /** Those where it cannot be told. */
  public List<ServerClass> possibleClasses() {
    return classes(signature.maybeClasses());
  }

  /** Whether the clients belong to a class; no for one that does not exist. */
  public Answer member(String serverClass) {
    List<ServerClass> all = classes.model().classes();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(serverClass)) {
        return signature.member(i);
      }
    }
    return Answer.NO;
  }

  /** The names of the apps that the clients get for sure, in ASCII order. */
  public List<String> appNames() {
    return grants().stream()
        .filter(each -> each.answer() == Answer.YES)
        .map(AppGrant::app)
        .toList();
  }

  /** The apps that the clients get or may get, by name. */
  public List<AppGrant> grants() {
    SortedMap<String, List<AppGrant.Source>> byApp = new TreeMap<>();
    List<ServerClass> all = classes.model().classes();
    for (int i = 0; i < all.size(); i++) {
      if (signature.member(i) != Answer.NO) {
        for (ClassApp app : all.get(i).apps()) {
          add(i, all.get(i), app, byApp);
        }
      }
    }
    return byApp.entrySet().stream()
        .map(each -> new AppGrant(each.getKey(), each.getValue()))
        .toList();
  }

  private void add(
      int number,
      ServerClass serverClass,
      ClassApp app,
      SortedMap<String, List<AppGrant.Source>> byApp) {
    Answer own =
        app.filter()
            .map(filter -> signature.app(classes.number(number, filter)))
            .orElse(Answer.YES);
    // An app that may be in a repository outside of the upload is taken to be there.
    Answer there = app.present() == Answer.NO ? Answer.NO : Answer.YES;
    Answer answer = signature.member(number).and(own).and(there);
    if (answer != Answer.NO) {
      byApp
          .computeIfAbsent(app.name(), name -> new ArrayList<>())
          .add(new AppGrant.Source(serverClass, app, answer));
    }
  }

  /** What the outcome rests on. */
  public List<Caveat> caveats() {
    Set<Caveat> caveats = new LinkedHashSet<>(classes.model().caveats());
    for (ServerClass each : classes()) {
      caveats.addAll(each.filter().caveats());
    }
    for (ServerClass each : possibleClasses()) {
      caveats.addAll(each.filter().caveats());
    }
    for (AppGrant grant : grants()) {
      for (AppGrant.Source source : grant.from()) {
        source.app().filter().ifPresent(filter -> caveats.addAll(filter.caveats()));
        if (source.app().present() == Answer.UNKNOWN) {
          caveats.add(ClassCaveats.REPOSITORY);
        } else if (!source.app().isRead()) {
          caveats.add(ClassCaveats.OTHER_REPOSITORY);
        } else if (classes.isInSeveral(source.app())) {
          caveats.add(ClassCaveats.SEVERAL_REPOSITORIES);
        }
      }
    }
    return List.copyOf(caveats);
  }

  private List<ServerClass> classes(BitSet numbers) {
    return numbers.stream().mapToObj(classes.model().classes()::get).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcome that
        && classes == that.classes
        && signature.equals(that.signature);
  }

  @Override
  public int hashCode() {
    return signature.hashCode();
  }

  @Override
  public String toString() {
    return "Outcome" + classes().stream().map(ServerClass::name).toList();
  }
}
