package io.splunkautodoc.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.http.problem.FieldError;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadDetailsTest {
  private final MultiMap fields = MultiMap.caseInsensitiveMultiMap();
  private final List<FieldError> errors = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void every_type_is_known_by_its_wire_name(UploadType type) {
    fields.add("type", type.wireName()).add("label", "prod").add("notes", "n");
    assertThat(UploadDetails.read(fields, errors)).contains(new UploadDetails(type, "prod", "n"));
    assertThat(errors).isEmpty();
  }

  @Test
  void an_empty_label_counts_as_none() {
    fields.add("type", "ds_etc").add("label", "").add("notes", " ");
    assertThat(UploadDetails.read(fields, errors))
        .contains(new UploadDetails(UploadType.DS_ETC, null, null));
  }

  @Test
  void every_refused_field_is_named() {
    fields.add("type", "DS_ETC").add("label", "x".repeat(256)).add("notes", "a\0b");
    assertThat(UploadDetails.read(fields, errors)).isEmpty();
    assertThat(errors).extracting(FieldError::field).containsExactly("label", "notes", "type");
    assertThat(errors.get(2).message()).contains("ds_etc, instance_etc, app_bundle, single_conf");
  }

  @Test
  void a_field_sent_twice_is_refused() {
    fields.add("type", "ds_etc").add("type", "app_bundle");
    UploadDetails.read(fields, errors);
    assertThat(errors).extracting(FieldError::field).contains("type");
  }
}
