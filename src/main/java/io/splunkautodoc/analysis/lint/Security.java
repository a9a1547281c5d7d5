package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.ConfPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets that are not encrypted, TLS that does not verify, tokens that may write anywhere. Never
 * quotes a value.
 */
final class Security implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "security",
          23,
          Severity.WARNING,
          "Secret in plain text, or weak protection of traffic",
          "Who reads the files, a backup or a repository has the secret; without "
              + "verification anybody can pose as the receiver.",
          "Let Splunk encrypt the value on the host, or keep it out of the repository; "
              + "set sslVerifyServerCert = true, sslVersions = tls1.2 and a list of indexes for"
              + " each token.");

  private static final Pattern OLD_TLS = Pattern.compile("(ssl3|tls1\\.0|tls1\\.1|ssl2|tls|\\*)");

  private static final Caveat NOT_KEPT =
      Caveat.missing(
          "secret-not-kept",
          "Secrets are not kept: a value that only stands for one, and does not look like it, is"
              + " told too.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    for (App app : context.apps().judged()) {
      app.files().stream()
          .map(file -> file.place().conf())
          .distinct()
          .filter(conf -> !conf.equals(ConfPlace.META))
          .forEach(conf -> app.stanzas(conf).forEach(stanza -> check(conf, stanza, findings)));
    }
    for (HostInput input : context.inputs()) {
      boolean token = input.kind() == InputKind.HTTP;
      if (token && input.isOn() && input.chosen("indexes").isEmpty()) {
        findings.add(
            Severity.INFO,
            input.app(),
            "Token [" + Wording.cut(input.stanza()) + "] may write to any index.",
            List.of(input.at()));
      }
    }
  }

  private static void check(String conf, AppStanza stanza, Findings findings) {
    for (Line line : stanza.lines().values()) {
      if (Secrets.isPlain(conf, stanza, line)) {
        findings.addCertain(
            ofSecret(conf, stanza),
            stanza.app(),
            message(conf, stanza, line, "holds a secret in plain text"),
            List.of(line.at()),
            Secrets.isRedacted(line) ? List.of(NOT_KEPT) : List.of());
      } else if (isUnverified(line)) {
        report(
            findings,
            Severity.WARNING,
            conf,
            stanza,
            line,
            "switches off the check of certificates");
      } else if (line.key().toLowerCase(Locale.ROOT).startsWith("sslversions")
          && isOld(line.value())) {
        report(findings, Severity.WARNING, conf, stanza, line, "allows versions of TLS before 1.2");
      }
    }
  }

  /** Splunk itself never encrypts the tokens of its HTTP event collector. */
  private static Severity ofSecret(String conf, AppStanza stanza) {
    boolean token = conf.equals("inputs") && stanza.name().startsWith("http://");
    return token ? Severity.INFO : Severity.WARNING;
  }

  private static void report(
      Findings findings, Severity severity, String conf, AppStanza stanza, Line line, String what) {
    findings.addCertain(
        severity, stanza.app(), message(conf, stanza, line, what), List.of(line.at()));
  }

  private static String message(String conf, AppStanza stanza, Line line, String what) {
    return conf + " [" + Wording.cut(stanza.name()) + "] " + line.key() + " " + what + ".";
  }

  private static boolean isUnverified(Line line) {
    String key = line.key().toLowerCase(Locale.ROOT);
    boolean check =
        key.equals("sslverifyservercert")
            || key.equals("sslverifyservername")
            || key.equals("verify_ssl")
            || key.equals("ssl_verify")
            || key.equals("verify_cert");
    return check
        && List.of("false", "0", "no", "f", "n").contains(line.value().toLowerCase(Locale.ROOT));
  }

  /** {@code tls} and {@code *} mean all versions; a minus takes one away. */
  private static boolean isOld(String value) {
    List<String> versions =
        List.of(value.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",", -1));
    boolean all = versions.contains("tls") || versions.contains("*");
    Optional<String> old =
        versions.stream()
            .filter(version -> OLD_TLS.matcher(version).matches())
            .filter(version -> !version.equals("tls") && !version.equals("*"))
            .findFirst();
    return old.isPresent()
        || (all && !(versions.contains("-tls1.0") && versions.contains("-tls1.1")));
  }
}
