package io.splunkautodoc.storage;

import io.splunkautodoc.storage.DockerCondition.NeedsDocker;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract against an S3 of another process, over a network. */
@NeedsDocker
class ContainerObjectStoreIT extends ObjectStoreContract {
  private static final DockerImageName JAVA = DockerImageName.parse("eclipse-temurin:17-jre");

  /** Of the class path of these tests, what the server is made of. */
  private static final List<String> LIBRARIES =
      List.of(
          "s3proxy",
          "jakarta.",
          "slf4j-",
          "logback-",
          "guava",
          "failureaccess",
          "jackson-",
          "stax2-",
          "woodstox-",
          "jspecify",
          "commons-",
          "opentelemetry-",
          "micrometer-",
          "software/amazon/awssdk",
          "reactive-streams");

  private static final GenericContainer<?> SERVER = new GenericContainer<>(JAVA);

  @BeforeAll
  static void start() {
    List<Path> classPath = classPath();
    classPath.forEach(
        entry ->
            SERVER.withCopyFileToContainer(MountableFile.forHostPath(entry), inContainer(entry)));
    SERVER
        .withExposedPorts(S3InContainer.PORT)
        .withCommand(
            "java",
            "-Xmx256m",
            "-cp",
            classPath.stream()
                .map(ContainerObjectStoreIT::inContainer)
                .collect(Collectors.joining(":")),
            S3InContainer.class.getName())
        .waitingFor(Wait.forListeningPort())
        .start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Override
  StorageSettings freshBucket() {
    StorageSettings settings =
        new StorageSettings(
            URI.create(
                "http://" + SERVER.getHost() + ":" + SERVER.getMappedPort(S3InContainer.PORT)),
            StorageSettings.DEFAULT_REGION,
            "test-" + UUID.randomUUID(),
            S3InContainer.ACCESS_KEY,
            S3InContainer.SECRET_KEY,
            true);
    try (S3Client client = S3Clients.open(settings)) {
      ObjectBucket.ensure(client, settings.bucket());
    }
    return settings;
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .filter(entry -> Files.isDirectory(entry) || isLibrary(entry))
        .toList();
  }

  private static boolean isLibrary(Path jar) {
    String path = jar.toString().replace(File.separatorChar, '/');
    String name = jar.getFileName().toString();
    return LIBRARIES.stream().anyMatch(part -> name.startsWith(part) || path.contains(part));
  }

  private static String inContainer(Path entry) {
    return "/app/" + Math.abs(entry.toString().hashCode()) + "-" + entry.getFileName();
  }
}
