package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Subject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment client, as far as it is known. What is null is not known.
 *
 * @param name what it is called here, and its {@code clientName}; not blank
 * @param ip its address as the deployment server sees it
 * @param hostname what it calls itself
 * @param dns what the DNS calls its address
 * @param instanceId the GUID of its {@code instance.cfg}
 * @param machineType such as {@code linux-x86_64}
 * @param packageType how it was installed
 * @param updaterRunning whether Splunk's self-updater runs beside it
 */
public record Client(
    Kind kind,
    String name,
    @Nullable String ip,
    @Nullable String hostname,
    @Nullable String dns,
    @Nullable String instanceId,
    @Nullable String machineType,
    @Nullable String packageType,
    @Nullable Boolean updaterRunning) {
  /** Where a client comes from. */
  public enum Kind {
    /** A user named it: what is not said about it is unknown. */
    GIVEN,
    /** A filter names it, literally. */
    LITERAL,
    /** Stands for the clients that a filter's pattern matches. */
    PATTERN
  }

  public Client {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a client without a name");
    }
    ip = orNull(ip);
    hostname = orNull(hostname);
    dns = orNull(dns);
    instanceId = orNull(instanceId);
    machineType = orNull(machineType);
    packageType = orNull(packageType);
  }

  /** A client of which only a name or an address is known. */
  public static Client named(String name) {
    return of(Kind.GIVEN, name);
  }

  /** What lists of clients usually say; null or blank is not known. */
  public static Client of(
      String name, @Nullable String ip, @Nullable String hostname, @Nullable String machineType) {
    return new Client(Kind.GIVEN, name, ip, hostname, null, null, machineType, null, null);
  }

  static Client of(Kind kind, String name) {
    return new Client(kind, name, null, null, null, null, null, null, null);
  }

  /** What to call it in lists: patterns come once more for each type of machine. */
  public String label() {
    return kind == Kind.PATTERN && machineType != null ? name + " on " + machineType : name;
  }

  /** The same with its type of machine. */
  public Client withMachineType(String known) {
    return new Client(
        kind, name, ip, hostname, dns, instanceId, known, packageType, updaterRunning);
  }

  /** All that filters' lists are held against. */
  List<String> names() {
    return Stream.of(name, ip, dns, hostname, instanceId)
        .filter(Objects::nonNull)
        .map(each -> Objects.requireNonNull(each).strip())
        .distinct()
        .toList();
  }

  boolean hasAddress() {
    return ip != null || Subject.of(name) == Subject.ADDRESS;
  }

  boolean hasName() {
    return hostname != null || dns != null || Subject.of(name) == Subject.NAME;
  }

  boolean hasInstanceId() {
    return instanceId != null || Subject.of(name) == Subject.INSTANCE_ID;
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
