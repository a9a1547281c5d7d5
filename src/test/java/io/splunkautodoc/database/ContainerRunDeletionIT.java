package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerRunDeletionIT extends RunDeletionContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
