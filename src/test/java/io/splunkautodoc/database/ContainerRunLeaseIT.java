package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerRunLeaseIT extends RunLeaseContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
