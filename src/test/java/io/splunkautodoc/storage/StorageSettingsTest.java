package io.splunkautodoc.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;

class StorageSettingsTest {
  private static final URI ENDPOINT = URI.create("http://127.0.0.1:9000");

  @Test
  void keeps_the_secret_out_of_logs() {
    StorageSettings settings =
        new StorageSettings(ENDPOINT, "eu-1", "bucket", "access", "hidden", true);

    assertThat(settings.toString()).contains("bucket").contains("9000").doesNotContain("hidden");
  }

  @Test
  void takes_both_keys_or_none() {
    assertThat(new StorageSettings(null, "eu-1", "bucket", null, null, false).accessKey()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StorageSettings(ENDPOINT, "eu-1", "bucket", "access", null, true));
  }

  @Test
  void needs_a_bucket_and_a_region() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StorageSettings(ENDPOINT, "eu-1", " ", null, null, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StorageSettings(ENDPOINT, "", "bucket", null, null, true));
  }
}
