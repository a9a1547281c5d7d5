package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerReadingIT extends ReadingContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
