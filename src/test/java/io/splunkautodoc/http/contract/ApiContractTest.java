package io.splunkautodoc.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import io.vertx.openapi.contract.OpenAPIVersion;
import io.vertx.openapi.contract.Operation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ApiContractTest {
  private final JsonObject full = ApiContract.parse(ApiContract.read());

  @Test
  void the_served_contract_is_valid_openapi_3_1(Vertx vertx, VertxTestContext test) {
    OpenAPIVersion version = OpenAPIVersion.fromContract(full);
    assertThat(version).isEqualTo(OpenAPIVersion.V3_1);
    version
        .getRepository(vertx, "app://")
        .compose(repository -> version.validateContract(vertx, repository, full.copy()))
        .onComplete(
            test.succeeding(
                result ->
                    test.verify(
                        () -> {
                          assertThat(result.getValid())
                              .as("%s", result.getErrors())
                              .isEqualTo(true);
                          test.completeNow();
                        })));
  }

  @Test
  void routing_loses_no_operation_and_no_parameter(Vertx vertx, VertxTestContext test) {
    ApiContract.load(vertx)
        .onComplete(
            test.succeeding(
                contract ->
                    test.verify(
                        () -> {
                          List<Operation> operations = contract.model().operations();
                          assertThat(operations).hasSize(49);
                          assertThat(contract.model().operation("listRuns").getParameters())
                              .hasSize(8);
                          test.completeNow();
                        })));
  }

  @Test
  void its_enums_are_those_of_the_database() {
    JsonObject schemas = full.getJsonObject("components").getJsonObject("schemas");
    assertThat(schemas.getJsonObject("UploadType").getJsonArray("enum").getList())
        .isEqualTo(Arrays.stream(UploadType.values()).map(UploadType::wireName).toList());
    assertThat(schemas.getJsonObject("RunStatus").getJsonArray("enum").getList())
        .isEqualTo(Arrays.stream(RunStatus.values()).map(RunStatus::wireName).toList());
  }
}
