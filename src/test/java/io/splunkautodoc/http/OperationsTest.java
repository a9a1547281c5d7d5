package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.RowList;
import io.splunkautodoc.http.contract.ApiContract;
import io.splunkautodoc.http.events.EventStreams;
import io.splunkautodoc.http.operations.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract against what answers it. */
class OperationsTest {
  private final DoorUnderTest door = new DoorUnderTest();
  private final OpenAPIContract contract =
      DoorUnderTest.await(ApiContract.load(door.vertx)).model();

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void every_operation_of_the_contract_has_one_handler() {
    HttpServices services = door.services;
    EventStreams streams =
        new EventStreams(door.vertx, services.events(), services.runs(), services.clock(), 1_000);
    List<Operation> operations =
        Operations.of(services, 1, streams, Buffer.buffer(), Buffer.buffer());
    assertThat(operations)
        .extracting(Operation::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            contract.operations().stream().map(each -> each.getOperationId()).toList());
  }

  @ParameterizedTest
  @EnumSource(RowList.class)
  void a_list_has_the_filters_of_the_contract(RowList list) {
    String path = "/v1/runs/{id}/" + list.name().toLowerCase(Locale.ROOT);
    Set<String> parameters =
        contract.operations().stream()
            .filter(each -> each.getOpenAPIPath().equals(path))
            .flatMap(each -> each.getParameters().stream())
            .map(Parameter::getName)
            .collect(Collectors.toSet());
    parameters.removeAll(Set.of("id", "per_page", "cursor"));
    assertThat(list.filters()).containsExactlyInAnyOrderElementsOf(parameters);
  }
}
