package io.splunkautodoc.database;

import java.util.List;

/**
 * What one configuration file says, free of secrets.
 *
 * @param encoding as the parser names it
 * @param settingCount how many settings its stanzas have
 * @param secretCount how many values were kept back
 * @param stanzas in the order of the file
 * @param problems in the order of the file
 * @param rows of the list that its stanzas belong to, if any
 */
public record NewContent(
    ContentKey key,
    long sizeBytes,
    String encoding,
    int settingCount,
    int secretCount,
    List<NewStanza> stanzas,
    List<NewProblem> problems,
    List<ListRow> rows) {
  public NewContent {
    stanzas = List.copyOf(stanzas);
    problems = List.copyOf(problems);
    rows = List.copyOf(rows);
  }
}
