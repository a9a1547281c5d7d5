package io.splunkautodoc.storage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** What runs in the container: S3Proxy as its makers have it, without our durable store. */
public final class S3InContainer {
  static final int PORT = 9000;
  static final String ACCESS_KEY = "container-access";
  static final String SECRET_KEY = "container-secret";

  private S3InContainer() {}

  /** Serves until the container is stopped. */
  public static void main(String[] args) throws Exception {
    Path objects = Files.createTempDirectory("objects");
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(objects.toString()))
            .endpoint(URI.create("http://0.0.0.0:" + PORT))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
  }
}
