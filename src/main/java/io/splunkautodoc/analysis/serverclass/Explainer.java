package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says for one client why it belongs to classes and gets apps, or why not. */
final class Explainer {
  private final CompiledClasses classes;
  private final ClientFacts facts;
  private final Signature signature;

  Explainer(CompiledClasses classes, Client client) {
    this.classes = classes;
    this.facts = classes.facts(client);
    this.signature = classes.signature(facts);
  }

  Decision member(int number) {
    ServerClasses model = classes.model();
    if (model.isOff()) {
      Inherited disabled = model.global().get(ClassSetting.DISABLED);
      return Decision.no(
          Reason.SERVER_OFF,
          "[global] disabled = " + disabled.value() + ": the deployment server is off",
          disabled.at().stream().toList());
    }
    ServerClass own = model.classes().get(number);
    Decision filtered = explain(own.filter(), classes.classResult(number, facts), own.at());
    Decision decided = stopped(number, filtered).with(model.caveats());
    return facts.client().kind() == Client.Kind.GIVEN
        ? decided
        : decided.with(List.of(ClassCaveats.CLIENT_FROM_PATTERN));
  }

  /** What earlier classes leave of a decision; one of them may have taken the client. */
  private Decision stopped(int number, Decision filtered) {
    if (filtered.answer() == Answer.NO) {
      return filtered;
    }
    Answer member = signature.member(number);
    for (int i = 0; i < number && member != filtered.answer(); i++) {
      ServerClass before = classes.model().classes().get(i);
      Answer took = signature.member(i);
      boolean decides = member == Answer.NO ? took == Answer.YES : took == Answer.UNKNOWN;
      if (!before.continueMatching() && decides) {
        return stoppedBy(before, member, filtered);
      }
    }
    return filtered;
  }

  private static Decision stoppedBy(ServerClass before, Answer member, Decision filtered) {
    SourceLine line =
        before.settings().get(ClassSetting.CONTINUE_MATCHING).at().orElse(before.at());
    String certainty = member == Answer.NO ? " took" : " may have taken";
    return new Decision(
        member,
        Reason.STOPPED_BEFORE,
        "the earlier class "
            + before.name()
            + certainty
            + " the client, and its continueMatching = false ends the matching",
        List.of(line),
        filtered.caveats());
  }

  Decision gets(int number, String appName) {
    ServerClass own = classes.model().classes().get(number);
    Optional<ClassApp> found = own.app(appName).or(() -> own.app(StanzaName.ALL_APPS));
    if (found.isEmpty()) {
      return Decision.no(
          Reason.NO_SUCH_APP,
          "server class " + own.name() + " has no app " + appName,
          List.of(own.at()));
    }
    ClassApp app = found.get();
    Decision member = member(number);
    if (member.answer() == Answer.NO) {
      return new Decision(
          Answer.NO,
          Reason.NOT_A_MEMBER,
          "does not belong to " + own.name() + ": " + member.text(),
          member.evidence(),
          member.caveats());
    }
    if (app.present() == Answer.NO) {
      return Decision.no(
          Reason.APP_MISSING,
          "the repository does not hold the app " + app.name(),
          List.of(app.at()));
    }
    Decision decision = ofApp(number, app, member);
    return app.present() == Answer.UNKNOWN
        ? decision.with(List.of(ClassCaveats.REPOSITORY))
        : decision;
  }

  private Decision ofApp(int number, ClassApp app, Decision member) {
    Optional<HostFilter> filter = app.filter();
    if (filter.isEmpty()) {
      return new Decision(
          member.answer(),
          Reason.EVERY_MEMBER,
          "every member gets it: " + member.text(),
          Stream.concat(Stream.of(app.at()), member.evidence().stream()).toList(),
          member.caveats());
    }
    Decision own = explain(filter.get(), classes.appResult(number, filter.get(), facts), app.at());
    if (own.answer() == Answer.YES && member.answer() == Answer.UNKNOWN) {
      return member;
    }
    return own.with(member.caveats());
  }

  private Decision explain(HostFilter filter, FilterResult result, SourceLine stanza) {
    return new FilterExplainer(filter, result, facts, classes.lookup().names(), stanza).explain();
  }
}
