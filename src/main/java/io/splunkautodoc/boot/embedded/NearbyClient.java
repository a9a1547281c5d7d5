package io.splunkautodoc.boot.embedded;

import io.splunkautodoc.storage.NearbyFiles;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/**
 * A client of the embedded store that asks for copies from the spool by a call, since the store is
 * in this process: signing, sending and answering a request takes several times as long as what is
 * to be done. All else goes over HTTP. The spool is a bucket here only; nobody who has the keys of
 * the store sees it.
 */
final class NearbyClient extends DelegatingS3Client {
  private final DurableBlobStore store;
  private final BooleanSupplier isRunning;

  NearbyClient(S3Client overHttp, DurableBlobStore store, BooleanSupplier isRunning) {
    super(overHttp);
    this.store = store;
    this.isRunning = isRunning;
  }

  @Override
  public CopyObjectResponse copyObject(CopyObjectRequest request) {
    if (!NearbyFiles.BUCKET.equals(request.sourceBucket())) {
      return super.copyObject(request);
    }
    if (!isRunning.getAsBoolean()) {
      throw SdkClientException.create("the embedded object store is stopped");
    }
    try {
      store.storeSpooled(
          request.sourceKey(), request.destinationBucket(), request.destinationKey());
    } catch (IOException failed) {
      throw SdkClientException.create("the embedded object store cannot write: " + failed, failed);
    } catch (NoSuchBucketException missing) {
      // As over HTTP, where an answer without a bucket's name in its code is sorted by that code.
      throw SdkClientException.create("there is no bucket " + request.destinationBucket(), missing);
    }
    return CopyObjectResponse.builder()
        .copyObjectResult(CopyObjectResult.builder().build())
        .build();
  }
}
