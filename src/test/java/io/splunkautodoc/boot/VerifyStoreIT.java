package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.Psql;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify-store} says of a store that was really damaged on the disk. */
class VerifyStoreIT {
  private static final String ORPHAN = "sha256/00/00/" + "0".repeat(64);

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path home;
  private TestService service;

  @BeforeEach
  void start() throws IOException {
    service = TestService.on(home, Map.of());
  }

  @AfterEach
  void stop() {
    service.stop();
  }

  @Test
  void finds_nothing_wrong_while_the_service_runs_and_leaves_young_objects_without_a_run_alone()
      throws Exception {
    upload("one");
    upload("two");
    orphan(Duration.ofHours(1));

    ServiceProcess verify = verify(List.of());

    assertThat(verify.output())
        .contains("2 objects that runs refer to: 2 read whole")
        .contains("3 objects in the bucket: 0 orphaned, 1 without a run but younger than 180 min")
        .contains("All is well.");
    assertThat(verify.exitCode()).isZero();
  }

  @Test
  void lists_what_is_missing_changed_shortened_and_orphaned_of_a_stopped_service()
      throws Exception {
    upload("whole");
    Path missing = upload("missing");
    Path changed = upload("changed");
    Path shortened = upload("shortened");
    service.stop();
    Files.delete(missing);
    Files.writeString(changed, "CHANGED");
    Files.writeString(shortened, "short");
    orphan(Duration.ofDays(2));

    ServiceProcess verify = verify(List.of());

    assertThat(verify.output().lines())
        .filteredOn(line -> !line.contains("objects"))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("missing   " + key(missing)).contains("in run 2"),
            line ->
                assertThat(line)
                    .startsWith("damaged   " + key(changed))
                    .contains("its bytes have the SHA-256"),
            line ->
                assertThat(line)
                    .startsWith("damaged   " + key(shortened))
                    .contains("it has 5 bytes, the rows say 9"),
            line -> assertThat(line).startsWith("orphaned  " + ORPHAN + "  6 bytes"),
            line -> assertThat(line).isEqualTo("Something is wrong, see above."));
    assertThat(verify.exitCode()).isEqualTo(1);
  }

  @Test
  void reads_a_sample_whole_and_still_looks_at_the_presence_and_size_of_the_rest()
      throws Exception {
    Path changed = upload("changed");
    Path shortened = upload("shortened");
    Files.writeString(changed, "CHANGED");
    Files.writeString(shortened, "short");

    ServiceProcess verify = verify(List.of("--sample", "0.000001%"));

    assertThat(verify.output()).contains("it has 5 bytes").doesNotContain(key(changed));
    assertThat(verify.exitCode()).isEqualTo(1);
  }

  @Test
  void says_where_the_rows_name_a_key_that_is_no_address_of_the_content() throws Exception {
    upload("one");
    new Psql(endpoints().getString("postgres"))
        .run("UPDATE files SET stored_object_key = 'uploads/1.tgz'");

    ServiceProcess verify = verify(List.of());

    assertThat(verify.output()).contains("the rows disagree about its key");
    assertThat(verify.exitCode()).isEqualTo(1);
  }

  @Test
  void exits_with_2_where_the_store_cannot_be_reached_or_the_share_makes_no_sense()
      throws Exception {
    Map<String, String> nowhere =
        Map.of(
            "AUTODOC_STORAGE_ENDPOINT", "http://127.0.0.1:9",
            "AUTODOC_STORAGE_ACCESS_KEY", "a",
            "AUTODOC_STORAGE_SECRET_KEY", "b");
    ServiceProcess away = ServiceProcess.launch(home, nowhere, List.of("verify-store"));
    assertThat(away.ended(60)).isTrue();
    assertThat(away.output()).contains("could not check").contains("cannot be reached");
    assertThat(away.exitCode()).isEqualTo(2);

    ServiceProcess senseless = verify(List.of("--sample=110%"));
    assertThat(senseless.output()).contains("at most 1 (100%)");
    assertThat(senseless.exitCode()).isEqualTo(2);
  }

  private ServiceProcess verify(List<String> options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("verify-store"));
    arguments.addAll(options);
    ServiceProcess verify = ServiceProcess.launch(home, Map.of(), arguments);
    assertThat(verify.ended(60)).as(verify.output()).isTrue();
    verify.awaitOutput();
    return verify;
  }

  /** Uploads a text and answers where its object lies on the disk. */
  private Path upload(String text) throws Exception {
    URI address = service.at("/v1/uploads/app.conf?type=single_conf");
    HttpRequest put = HttpRequest.newBuilder(address).PUT(BodyPublishers.ofString(text)).build();
    int run = new JsonObject(client.send(put, BodyHandlers.ofString()).body()).getInteger("id");
    URI files = service.at("/v1/runs/" + run + "/files");
    String sha256 =
        new JsonObject(
                client.send(HttpRequest.newBuilder(files).build(), BodyHandlers.ofString()).body())
            .getJsonArray("files")
            .getJsonObject(0)
            .getString("sha256");
    return objects()
        .resolve("sha256")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  private void orphan(Duration age) throws IOException {
    Path orphan = objects().resolve(ORPHAN);
    Files.createDirectories(orphan.resolveSibling("."));
    Files.writeString(orphan, "orphan");
    Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(age)));
  }

  private String key(Path object) {
    return objects().relativize(object).toString();
  }

  private Path objects() {
    return home.resolve("objects/buckets/splunk-auto-doc");
  }

  private JsonObject endpoints() throws IOException {
    return new JsonObject(Files.readString(home.resolve("endpoints.json")));
  }
}
