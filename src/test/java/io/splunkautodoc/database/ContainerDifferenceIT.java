package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerDifferenceIT extends DifferenceContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
