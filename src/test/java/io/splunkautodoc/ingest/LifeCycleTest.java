package io.splunkautodoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
  private static final String SHA = "ab".repeat(32);
  private static final IngestCommand COMMAND =
      new IngestCommand(
          UploadType.APP_BUNDLE,
          "label",
          null,
          "http",
          null,
          List.of(new SpooledFile("../x/ä.tgz", "spool-name", SHA, 7)));

  @Test
  void records_a_received_upload_with_safe_name_original_and_content_address() {
    var run = new LifeCycle.Received(COMMAND).toRecord(UploadType.APP_BUNDLE, figures(), "node");

    assertThat(run.nodeId()).isEqualTo("node");
    assertThat(run.files())
        .containsExactly(
            new PendingFile("ä.tgz", "../x/ä.tgz", SHA, 7, "spool-name", "sha256/ab/ab/" + SHA));
  }

  @Test
  void goes_from_received_over_pending_to_stored() {
    LifeCycle.Pending pending = new LifeCycle.Received(COMMAND).recorded(run(RunStatus.PENDING));

    assertThat(pending.spoolNames()).containsExactly("spool-name");
    assertThat(pending.stored(run(RunStatus.STORED)).run().status()).isEqualTo(RunStatus.STORED);
  }

  @Test
  void never_carries_on_a_run_that_is_not_pending() {
    LifeCycle.Received received = new LifeCycle.Received(COMMAND);

    assertThatThrownBy(() -> received.recorded(run(RunStatus.FAILED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("failed");
  }

  @Test
  void stored_and_failed_take_only_a_run_in_that_state() {
    LifeCycle.Pending pending = new LifeCycle.Received(COMMAND).recorded(run(RunStatus.PENDING));

    assertThatThrownBy(() -> pending.stored(run(RunStatus.PENDING)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pending.failed(run(RunStatus.STORED)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonObject figures() {
    return new JsonObject();
  }

  private static Run run(RunStatus status) {
    return new Run(
        1,
        Instant.EPOCH,
        UploadType.APP_BUNDLE,
        null,
        status,
        null,
        "http",
        null,
        null,
        null,
        figures());
  }
}
