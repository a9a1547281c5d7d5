package io.splunkautodoc.documents.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.documents.model.PageName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
  private static Slugs of(String... titles) {
    return new Slugs(PageName.Section.HOSTS, new TreeSet<>(List.of(titles)));
  }

  @ParameterizedTest
  @CsvSource({
    "web-01.example.org, web-01.example.org",
    "Web_01, web-01",
    "../../etc/passwd, etc-passwd",
    "(this instance), this-instance",
    "*, unnamed",
    "CON, x-con",
    "com1.log, x-com1.log",
    "ünïcode, n-code",
  })
  void names_are_safe_in_any_file_system(String title, String slug) {
    assertThat(of(title).of(title).slug()).isEqualTo(slug);
  }

  @Test
  void titles_that_differ_in_case_or_marks_only_get_files_of_their_own() {
    Slugs slugs = of("a b", "a-b", "A_B");
    assertThat(List.of(slugs.of("A_B"), slugs.of("a b"), slugs.of("a-b")))
        .extracting(PageName::file)
        .containsExactly("hosts/a-b.md", "hosts/a-b-2.md", "hosts/a-b-3.md");
  }

  @Property(tries = 200)
  void any_titles_get_different_and_harmless_names(@ForAll Set<String> titles) {
    Slugs slugs = new Slugs(PageName.Section.APPS, new TreeSet<>(titles));
    Set<String> files = new HashSet<>();
    for (String title : titles) {
      String slug = slugs.of(title).slug();
      assertThat(slug).matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
      files.add(slug);
    }
    assertThat(files).hasSameSizeAs(titles);
  }
}
