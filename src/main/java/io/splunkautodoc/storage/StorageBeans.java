package io.splunkautodoc.storage;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertiesComponent;
import software.amazon.awssdk.services.s3.S3Client;

/** What {@code routes/store-object.camel.yaml} refers to by name. */
public final class StorageBeans {
  /** Camel's own name for the client that its aws2-s3 component takes. */
  public static final String CLIENT = "amazonS3Client";

  /** Placeholder: the bucket. */
  public static final String BUCKET = "storage.bucket";

  /** Placeholder: the bucket that a store on our disk copies from. */
  public static final String NEARBY_BUCKET = "storage.nearby-bucket";

  /** Placeholder: bytes; larger objects go up in parts. */
  public static final String SINGLE_PUT_BYTES = "storage.single-put-bytes";

  /** Placeholder: bytes of one part. */
  public static final String PART_BYTES = "storage.part-bytes";

  /** What S3 takes in one request: 5 GiB. */
  private static final long LARGEST_SINGLE_PUT = 5L << 30;

  /** S3 allows 10,000 parts of an object. */
  private static final long PART = 512L << 20;

  private StorageBeans() {}

  /** Puts them into the context; call before the routes are loaded. */
  public static void register(CamelContext context, S3Client client, String bucket) {
    context.getRegistry().bind(CLIENT, client);
    context.getRegistry().bind(FindObject.NAME, new FindObject(client, bucket));
    PropertiesComponent placeholders = context.getPropertiesComponent();
    placeholders.addInitialProperty(BUCKET, bucket);
    placeholders.addInitialProperty(NEARBY_BUCKET, NearbyFiles.BUCKET);
    placeholders.addInitialProperty(SINGLE_PUT_BYTES, Long.toString(LARGEST_SINGLE_PUT));
    placeholders.addInitialProperty(PART_BYTES, Long.toString(PART));
  }
}
