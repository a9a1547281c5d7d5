package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsDockerEngine.class)
class ContainerRunListingIT extends RunListingContract {
  @Override
  TestDatabase database() {
    return ContainerDatabase.shared();
  }
}
