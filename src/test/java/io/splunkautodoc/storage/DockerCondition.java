package io.splunkautodoc.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Leaves out tests that need a Docker engine where there is none, and says so. */
public final class DockerCondition implements ExecutionCondition {
  private static final Logger LOG = LoggerFactory.getLogger(DockerCondition.class);

  /** On a test class that needs a Docker engine. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @ExtendWith(DockerCondition.class)
  public @interface NeedsDocker {}

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      return ConditionEvaluationResult.enabled("a Docker engine answers");
    }
    String reason = "no Docker engine answers (see DOCKER_HOST)";
    LOG.warn("{} is left out: {}", context.getDisplayName(), reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
