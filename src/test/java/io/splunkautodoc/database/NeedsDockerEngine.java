package io.splunkautodoc.database;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips a test class where no Docker engine answers, and says so. */
public final class NeedsDockerEngine implements ExecutionCondition {
  private static final String REASON =
      "no Docker engine answers; start one (or set DOCKER_HOST) to run this against a container";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Engine.IS_THERE) {
      return ConditionEvaluationResult.enabled("a Docker engine answers");
    }
    if (context.getTestMethod().isEmpty()) {
      System.out.println("SKIPPED " + context.getDisplayName() + ": " + REASON);
    }
    return ConditionEvaluationResult.disabled(REASON);
  }

  private static final class Engine {
    static final boolean IS_THERE = DockerClientFactory.instance().isDockerAvailable();
  }
}
