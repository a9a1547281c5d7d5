package io.splunkautodoc.storage;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Asks whether the store has an object of this key and size already, and sets {@link #IS_THERE}. A
 * wrong size can only be a torn object, so it is written again. Known in routes as {@value #NAME}.
 */
final class FindObject implements Processor {
  static final String NAME = "findObject";

  /** Header: the key in the bucket. */
  static final String KEY = "objectKey";

  /** Header: bytes. */
  static final String SIZE = "objectSize";

  /** Header: whether nobody is known to have stored this key, so that it need not be asked for. */
  static final String IS_NEW = "objectIsNew";

  /** Header: whether nothing needs to be sent. */
  static final String IS_THERE = "objectIsThere";

  private final S3Client client;
  private final String bucket;

  FindObject(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    String key = message.getHeader(KEY, String.class);
    long size = message.getHeader(SIZE, Long.class);
    message.setHeader(IS_THERE, isThere(key, size));
  }

  private boolean isThere(String key, long size) {
    try {
      Long found = client.headObject(head -> head.bucket(bucket).key(key)).contentLength();
      return found != null && found == size;
    } catch (S3Exception answer) {
      // A HEAD has no body, so a missing bucket looks the same here; the PUT then names it.
      if (answer.statusCode() == 404) {
        return false;
      }
      throw answer;
    }
  }
}
