package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerSavedAnswersIT extends SavedAnswersContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
