package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfDocument;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.Stanza;
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
  private final SecretFilter secrets;

  ContentReader(SecretFilter secrets) {
    this.secrets = secrets;
  }

  NewContent read(ContentKey key, byte[] bytes) {
    ConfDocument document = ConfParser.parse(key.conf(), bytes);
    List<CleanStanza> clean = secrets.clean(key.conf(), document);
    List<NewStanza> stanzas = new ArrayList<>(clean.size());
    List<Stanza> open = new ArrayList<>(clean.size());
    int settings = 0;
    int secretValues = 0;
    for (CleanStanza stanza : clean) {
      stanzas.add(newStanza(stanza));
      open.add(stanza.open());
      settings += stanza.settings().size();
      secretValues += stanza.secretCount();
    }
    return new NewContent(
        key,
        bytes.length,
        document.encoding().wireName(),
        settings,
        secretValues,
        stanzas,
        document.problems().stream().map(ContentReader::newProblem).toList(),
        Lists.of(key.conf(), open));
  }

  private static NewStanza newStanza(CleanStanza stanza) {
    SettingsJson json = new SettingsJson();
    SearchWords words = new SearchWords().add(stanza.name());
    for (CleanSetting setting : stanza.settings()) {
      json.add(setting);
      words.add(setting.key());
      if (setting.value() != null) {
        words.add(setting.value());
      }
    }
    return new NewStanza(stanza.name(), stanza.line(), json.finish(), words.joined());
  }

  private static NewProblem newProblem(Problem problem) {
    return new NewProblem(
        problem.kind().wireName(),
        problem.kind().severity().wireName(),
        problem.line(),
        problem.detail());
  }
}
