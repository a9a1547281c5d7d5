package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedRunListingIT extends RunListingContract {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  /** On other servers, case beyond ASCII is up to the locale of the database. */
  @Test
  void text_is_found_in_any_case_of_any_script() {
    Run run = stored(pendingFile("ÜBER-Ж.tgz", 1));
    RunQuery query = new RunQuery(null, null, "über-ж", null, null, null, 0, 1);
    assertThat(await(runs.list(query)).runs()).containsExactly(run);
  }
}
