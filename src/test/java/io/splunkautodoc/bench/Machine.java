package io.splunkautodoc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static String description() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d cores, %d GiB, %s %s, JDK %s, load %.1f at the end",
        system.getAvailableProcessors(),
        Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
        system.getName(),
        system.getArch(),
        Runtime.version().feature(),
        system.getSystemLoadAverage());
  }

  /** The most memory a process has had resident so far, in MB; empty where there is no /proc. */
  static OptionalDouble peakResident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return OptionalDouble.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
        .findFirst();
  }
}
