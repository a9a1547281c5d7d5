package io.splunkautodoc.analysis.datapath;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.Caveat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIndexesTest {
  private static List<String> caveats(String token) {
    return DataPaths.of(
            Fixture.deployment(
                "system/local/serverclass.conf",
                "[serverClass:uf]\nwhitelist.0 = pos1\n[serverClass:uf:app:pos_in]\n"
                    + "[serverClass:ix]\nwhitelist.0 = ix1\n[serverClass:ix:app:ix_base]\n",
                "deployment-apps/pos_in/local/inputs.conf",
                "[monitor:///pos/sales.log]\nsourcetype = sales\nindex = pos\n",
                "deployment-apps/pos_in/local/outputs.conf",
                "[httpout]\nhttpEventCollectorToken = x\nuri = https://ix1:8088\n",
                "deployment-apps/ix_base/local/inputs.conf",
                "[http]\ndisabled = 0\n[http://s2s]\ntoken = x\nindex = main\n" + token))
        .ofHost("pos1")
        .flatMap(path -> path.caveats().stream())
        .map(Caveat::id)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indexes = main, web\n",
        "indexes = main\ns2s_indexes_validation = enabled_for_all\n"
      })
  void events_for_an_index_that_no_token_allows_are_told(String token) {
    assertThat(caveats(token)).contains("index-refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "indexes = main, pos\n",
        "indexes = main\ns2s_indexes_validation = disabled\n",
        "indexes = main\n[http://other]\ntoken = y\nindexes = pos\n"
      })
  void events_that_some_token_takes_are_not(String token) {
    assertThat(caveats(token)).isNotEmpty().doesNotContain("index-refused");
  }
}
