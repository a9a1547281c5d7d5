package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerRunLifeIT extends RunLifeContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
