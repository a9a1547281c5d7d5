package io.splunkautodoc.bench;

import io.splunkautodoc.conf.ConfCorpus;
import io.splunkautodoc.conf.ConfParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One pass of the parser over every file of the corpus; see {@link ParseBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
public class ParseRounds {
  /** The corpus' folder. */
  @Param("")
  public String corpus;

  private List<byte[]> files = List.of();

  @Setup
  public void read() throws IOException {
    files = ConfCorpus.read(Path.of(corpus)).stream().map(entry -> entry.bytes()).toList();
  }

  @Benchmark
  public void parse(Blackhole hole) {
    for (byte[] file : files) {
      hole.consume(ConfParser.parse(file));
    }
  }
}
