package io.splunkautodoc.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.UploadType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserRouteIT {
  private static final String INTO_THE_SHARE =
      """
      - route:
          id: from-elsewhere
          from:
            uri: "file:%s"
            parameters:
              delete: true
              delay: 50
            steps:
              - to: "file:{{drop.folder}}"
      """;

  private static final String TIMER =
      """
      - route:
          id: from-a-timer
          from:
            uri: timer:once
            parameters:
              repeatCount: 1
              delay: 10
            steps:
              - setBody:
                  constant: "[default]"
              - setHeader:
                  name: CamelFileName
                  constant: "deep/er/inputs.conf"
              - setHeader:
                  name: AutodocType
                  constant: single_conf
              - setHeader:
                  name: AutodocLabel
                  constant: by timer
              - process:
                  ref: ingestFile
      """;

  @TempDir Path home;

  @Test
  void a_second_route_brings_files_into_the_share() throws Exception {
    Path source = Files.createDirectories(home.resolve("source"));
    try (Share share = shareWith(INTO_THE_SHARE.formatted(source))) {
      Files.writeString(source.resolve("${bean:x}.tgz"), "bytes");
      share.awaitRuns(1);
      assertThat(share.done()).containsExactly("1-${bean:x}.tgz");
    }
  }

  @Test
  void a_route_hands_a_stream_to_the_ingest_step() throws Exception {
    try (Share share = shareWith(TIMER)) {
      Share.await("taken", () -> !share.ingest.taken().isEmpty());
      FakeIngest.Taken taken = share.ingest.taken().get(0);
      assertThat(taken.command().source()).isEqualTo("from-a-timer");
      assertThat(taken.command().type()).isEqualTo(UploadType.SINGLE_CONF);
      assertThat(taken.command().label()).isEqualTo("by timer");
      assertThat(taken.command().files().get(0).originalName()).isEqualTo("inputs.conf");
      assertThat(taken.bytes()).isEqualTo("[default]".length());
      Share.await("copy removed", () -> Share.names(home.resolve("scratch")).isEmpty());
    }
  }

  private Share shareWith(String userRoute) throws IOException, RouteFileException {
    Path routes = Files.createDirectories(home.resolve("routes"));
    Files.copy(
        Path.of("routes", "drop-folder.camel.yaml"), routes.resolve("drop-folder.camel.yaml"));
    Files.writeString(routes.resolve("mine.camel.yaml"), userRoute);
    return new Share(home, new FakeIngest(), routes);
  }
}
