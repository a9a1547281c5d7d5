package io.splunkautodoc.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "verify-schema")
final class VerifySchemaCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    return 1;
  }
}
