package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.database.ContentKey;
import io.splunkautodoc.database.NewContent;
import io.splunkautodoc.database.NewProblem;
import io.splunkautodoc.database.NewStanza;
import io.splunkautodoc.database.SearchWords;
import io.splunkautodoc.processing.lists.Lists;
import java.util.ArrayList;
import java.util.List;

/** Reads one configuration file into what is kept of it. Secrets end here. Thread-safe. */
final class ContentReader {
  private final Redactor redactor;

  ContentReader(Redactor redactor) {
    this.redactor = redactor;
  }

  NewContent read(ContentKey key, byte[] bytes) {
    ConfDocument document = ConfParser.parse(key.conf(), bytes);
    List<Stanza> clean = redactor.redact(key.conf(), document.stanzas());
    List<NewStanza> stanzas = new ArrayList<>(clean.size());
    int settings = 0;
    int secrets = 0;
    for (int i = 0; i < clean.size(); i++) {
      Stanza stanza = clean.get(i);
      stanzas.add(newStanza(stanza));
      settings += stanza.settings().size();
      secrets += changed(document.stanzas().get(i), stanza);
    }
    return new NewContent(
        key,
        bytes.length,
        document.encoding().wireName(),
        settings,
        secrets,
        stanzas,
        document.problems().stream().map(this::newProblem).toList(),
        Lists.of(key.conf(), clean));
  }

  private static NewStanza newStanza(Stanza stanza) {
    SearchWords words = new SearchWords().add(stanza.name());
    for (Setting setting : stanza.settings()) {
      words.add(setting.key()).add(setting.value());
    }
    return new NewStanza(
        stanza.name(), stanza.line(), SettingsJson.of(stanza.settings()), words.joined());
  }

  private static int changed(Stanza before, Stanza after) {
    int changed = 0;
    for (int i = 0; i < after.settings().size(); i++) {
      String value = after.settings().get(i).value();
      changed += value.equals(before.settings().get(i).value()) ? 0 : 1;
    }
    return changed;
  }

  private NewProblem newProblem(Problem problem) {
    return new NewProblem(
        problem.kind().wireName(),
        problem.kind().severity().wireName(),
        problem.line(),
        redactor.text(problem.detail()));
  }
}
