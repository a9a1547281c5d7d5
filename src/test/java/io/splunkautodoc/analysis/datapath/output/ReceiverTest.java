package io.splunkautodoc.analysis.datapath.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverTest {
  @ParameterizedTest
  @CsvSource({
    "TCP, idx1.lan:9997, idx1.lan, 9997, false",
    "TCP, 10.0.0.1:9997, 10.0.0.1, 9997, true",
    "TCP, '[2001:db8::1]:9997', 2001:db8::1, 9997, true",
    "TCP, idx1, idx1, '', false",
    "HTTP, https://hec.lan:8089, hec.lan, 8089, false",
    "HTTP, https://hec.lan/services, hec.lan, 8088, false",
  })
  void host_and_port_are_read(
      OutputGroup.Type type, String configured, String host, String port, boolean address) {
    Receiver receiver = Receiver.of(type, configured);
    assertThat(receiver).isEqualTo(new Receiver(host, port));
    assertThat(receiver.isAddress()).isEqualTo(address);
  }
}
