package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerRunGroupIT extends RunGroupContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
