package io.splunkautodoc.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.archive.ReadOutcome;
import io.splunkautodoc.conf.secret.Fingerprint;
import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.documents.build.DocumentBuilder;
import io.splunkautodoc.documents.html.HtmlDocument;
import io.splunkautodoc.documents.model.Documentation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** Documents real etc folders, where the checkout has them beside it. */
class CorpusDocumentsTest {
  private static final Path FOLDER = Path.of("..", "shared", "corpus", "etc");

  private static Documentation document(Path archive) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      String name = String.valueOf(archive.getFileName());
      ArchiveDeployment read =
          ArchiveDeployment.read(in, name, ArchiveLimits.DEFAULT, new Redactor(Fingerprint.NONE));
      assertThat(read.outcome()).isInstanceOf(ReadOutcome.Complete.class);
      return DocumentBuilder.build(
          DocumentSources.of(
              read,
              new DocumentSources.SourceFile(name, Files.size(archive), ""),
              Suppressions.NONE,
              Instant.EPOCH,
              "a test"));
    }
  }

  @ParameterizedTest
  @CsvSource({"instance-etc-10.2.tgz, 1, 10, 100", "ds-etc-small.tgz, 5, 10, 20"})
  void real_deployments_become_documents(String file, int hosts, int indexes, int sourcetypes)
      throws Exception {
    Path archive = FOLDER.resolve(file);
    assumeTrue(Files.exists(archive), () -> "there is no " + archive + " beside this checkout");
    Documentation documentation = document(archive);
    assertThat(documentation.hosts()).hasSizeGreaterThanOrEqualTo(hosts);
    assertThat(documentation.indexes()).hasSizeGreaterThanOrEqualTo(indexes);
    assertThat(documentation.sourcetypes()).hasSizeGreaterThanOrEqualTo(sourcetypes);
    StringWriter html = new StringWriter();
    HtmlDocument.write(documentation, html);
    String text = html.toString();
    assertThat(text).doesNotContainPattern("\\$[167]\\$[A-Za-z0-9+/]{8}");
    String xml = text.substring("<!DOCTYPE html>".length());
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("article")
                .getLength())
        .isGreaterThan(hosts + indexes + sourcetypes);
  }
}
