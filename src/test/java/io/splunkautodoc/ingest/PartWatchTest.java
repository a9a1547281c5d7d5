package io.splunkautodoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class PartWatchTest {
  @Test
  void a_question_that_is_never_answered_is_asked_again(Vertx vertx) throws Exception {
    Iterator<Future<Void>> answers =
        List.of(Promise.<Void>promise().future(), Future.<Void>succeededFuture()).iterator();
    PartWatch watch = new PartWatch(vertx, "database", answers::next, Duration.ofMillis(50));
    CompletableFuture<Void> back = new CompletableFuture<>();
    watch.whenBack(() -> back.complete(null));

    watch.failed("no route");
    assertThat(watch.trouble()).map(Trouble::reason).hasValue("no route");

    back.get(20, TimeUnit.SECONDS);
    assertThat(watch.trouble()).isEmpty();
  }
}
