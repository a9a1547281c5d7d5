package io.splunkautodoc.boot.embedded;

import io.splunkautodoc.storage.NearbyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * S3Proxy's folder store never syncs, so what it acknowledged may be gone after a power cut. This
 * one answers a PUT after the bytes, and every folder entry that leads to them, are on the disk.
 *
 * <p>Content-addressed objects it writes itself: to a staging folder, synced, then renamed, so that
 * an object that can be seen is whole, also after a crash; a HEAD that finds one can be trusted. It
 * also takes no MD5, which would be the slowest step of all; these objects have no ETag. All other
 * keys, and uploads in parts, take S3Proxy's way and are synced after it.
 */
final class DurableBlobStore extends ForwardingBlobStore {
  private static final Pattern OURS =
      Pattern.compile("sha256/([0-9a-f]{2})/([0-9a-f]{2})/\\1\\2[0-9a-f]{60}");

  private final Path root;
  private final Path spool;
  private final Staging staging;
  private final DurableFolders folders;

  /**
   * @param root holds a folder for each bucket
   * @param spool where received files lie
   * @param staging on the same file system as the root
   */
  DurableBlobStore(BlobStore inner, Path root, Path spool, Staging staging) {
    super(inner);
    this.root = root;
    this.spool = spool;
    this.staging = staging;
    this.folders = new DurableFolders(root);
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    CreateBucketResponse made = super.createContainer(request);
    attempt(() -> folders.settle(root.resolve(request.bucket())));
    return made;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    if (!isPlain(request)) {
      PutObjectResponse put = super.putBlob(request, payload);
      attempt(() -> sync(request.bucket(), request.key()));
      return put;
    }
    if (!containerExists(request.bucket())) {
      throw S3Exceptions.noSuchBucket(request.bucket(), "");
    }
    Path target = path(request.bucket(), request.key());
    attempt(
        () -> {
          Path staged = staging.write(payload, request.contentLength());
          staging.publish(staged, target, folders);
        });
    return PutObjectResponse.builder().build();
  }

  /**
   * Makes a file of the spool an object: it is linked, not copied, since it is on the disk already
   * and is never changed. A spool on another file system is copied.
   *
   * @param key the address of the file's content
   * @throws S3Exception where there is no such bucket or no such file
   */
  void storeSpooled(String name, String bucket, String key) throws IOException {
    if (!OURS.matcher(key).matches()) {
      throw S3Exceptions.invalidRequest("not the address of a content: " + key);
    }
    if (!containerExists(bucket)) {
      throw S3Exceptions.noSuchBucket(bucket, "");
    }
    staging.publishLinked(inSpool(name), path(bucket, key), folders);
  }

  private Path inSpool(String name) {
    Path file = spool.resolve(name).normalize();
    if (!spool.equals(file.getParent()) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw S3Exceptions.noSuchKey(NearbyFiles.BUCKET, name, "");
    }
    return file;
  }

  private static boolean isPlain(PutObjectRequest request) {
    return OURS.matcher(request.key()).matches()
        && request.ifMatch() == null
        && request.ifNoneMatch() == null
        && request.contentMD5() == null
        && request.metadata().isEmpty();
  }

  /** An object that is found counts as stored, so its entry must be durable by then. */
  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    HeadObjectResponse found = super.blobMetadata(request);
    if (OURS.matcher(request.key()).matches()) {
      attempt(() -> staging.settle(path(request.bucket(), request.key()), folders));
    }
    return found;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse completed = super.completeMultipartUpload(upload, request);
    attempt(() -> sync(upload.containerName(), upload.blobName()));
    return completed;
  }

  /** Leaves the folders, which S3Proxy would take away under the feet of a put. */
  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    if (!OURS.matcher(request.key()).matches()) {
      return super.removeBlob(request);
    }
    attempt(() -> Files.deleteIfExists(path(request.bucket(), request.key())));
    return DeleteObjectResponse.builder().build();
  }

  /** Nothing is public: S3Proxy would give a file that others may read on disk to anyone. */
  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key, String version) {
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
  }

  private void sync(String bucket, String key) throws IOException {
    Path object = path(bucket, key);
    if (Files.isRegularFile(object)) {
      Disk.sync(object);
      Path parent = object.resolveSibling("").normalize();
      if (!folders.settle(parent)) {
        Disk.syncFolder(parent);
      }
    }
  }

  private Path path(String bucket, String key) {
    return root.resolve(bucket).resolve(key).normalize();
  }

  private static void attempt(Step step) {
    try {
      step.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }
}
