package io.splunkautodoc.storage;

import java.io.BufferedInputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context.ModifyHttpRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;

/** Reads uploads from their file in larger pieces; the HTTP client asks for 4 KiB at a time. */
final class BufferedUploads implements ExecutionInterceptor {
  private static final int BUFFER = 128 * 1024;

  @Override
  public Optional<RequestBody> modifyHttpContent(
      ModifyHttpRequest context, ExecutionAttributes attributes) {
    return context.requestBody().map(BufferedUploads::buffered);
  }

  private static RequestBody buffered(RequestBody body) {
    Optional<Long> length = body.optionalContentLength();
    if (length.isEmpty() || length.get() <= BUFFER) {
      return body;
    }
    return RequestBody.fromContentProvider(
        () -> new BufferedInputStream(body.contentStreamProvider().newStream(), BUFFER),
        length.get(),
        body.contentType());
  }
}
