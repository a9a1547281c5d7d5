package io.splunkautodoc.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.storage.S3Failure.Kind;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Which troubles pass. */
class S3FailureTest {
  @ParameterizedTest
  @CsvSource({
    "500, InternalError, PASSING",
    "503, SlowDown, PASSING",
    "429, TooManyRequests, PASSING",
    "400, RequestTimeout, PASSING",
    "403, RequestTimeTooSkewed, PASSING",
    "403, AccessDenied, PASSING",
    "403, SignatureDoesNotMatch, PASSING",
    "400, ExpiredToken, PASSING",
    "400, AuthorizationHeaderMalformed, PASSING",
    "301, PermanentRedirect, PASSING",
    "400, EntityTooLarge, LASTING",
    "404, NoSuchBucket, PASSING",
    "404, NoSuchKey, MISSING",
  })
  void sorts_answers_by_status_and_code(int status, String code, Kind kind) {
    S3Failure failure = S3Failure.of(new IllegalStateException(answer(status, code)));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.reason()).contains(Integer.toString(status)).contains(code);
  }

  @Test
  void an_answer_without_a_body_is_sorted_by_its_status() {
    S3Failure failure = S3Failure.of(S3Exception.builder().statusCode(403).build());

    assertThat(failure).isEqualTo(new S3Failure(Kind.PASSING, "the object store answered 403"));
  }

  @Test
  void what_never_reached_the_store_passes_and_names_the_cause_in_one_line() {
    S3Failure failure =
        S3Failure.of(
            SdkClientException.create("long", new ConnectException("Connection refused\nat …")));

    assertThat(failure)
        .isEqualTo(
            new S3Failure(Kind.PASSING, "the object store cannot be reached: Connection refused"));
  }

  private static Throwable answer(int status, String code) {
    return S3Exception.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }
}
