package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import io.splunkautodoc.analysis.finding.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What makes two answers about two runs the same, wherever their lines stand: half of a SHA-256, so
 * that answers can be compared that nobody holds.
 */
public record Identity(long high, long low) {
  /** Of a path: without its host, its evidence and its caveats. */
  static Identity of(DataPath path) {
    DataPath.Start start = path.start();
    DataPath.End end = path.end();
    List<String> says = new ArrayList<>();
    add(says, start.input(), start.kind(), start.source(), start.sourcetype(), start.index());
    says.add(path.hops().size() + " hops");
    for (DataPath.Hop hop : path.hops()) {
      add(says, hop.type(), hop.group(), hop.host(), hop.receivers().size());
      says.addAll(hop.receivers());
    }
    add(says, end.fate(), end.sourcetype(), end.source(), end.host(), end.index());
    add(says, end.indexExists(), end.parsedBy(), end.copy());
    for (List<Condition> together : path.conditions()) {
      says.add(together.size() + " conditions");
      together.forEach(condition -> says.add(condition.text()));
    }
    return of(says);
  }

  /** Of a finding: its rule, app, message and files. */
  static Identity of(Finding finding) {
    return of(List.of(finding.identity()));
  }

  private static void add(List<String> says, Object... more) {
    Stream.of(more).map(String::valueOf).forEach(says::add);
  }

  /** Each with its length, so that what two say together is not taken for what others do. */
  private static Identity of(Collection<String> says) {
    MessageDigest digest = sha256();
    for (String each : says) {
      byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new Identity(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
