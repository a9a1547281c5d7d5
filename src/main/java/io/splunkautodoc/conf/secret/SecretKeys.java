package io.splunkautodoc.conf.secret;

import java.util.regex.Pattern;

/** Keys whose name says that their value is secret, in any conf and any app. */
final class SecretKeys {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)pass(?:word|wd|phrase)?s?$|(?:^|[._-])pwd$|pass4symmkey|secret|token$"
              + "|api[_-]?key|access[_-]?key|private[_-]?key|client[_-]?secret|credentials?$"
              + "|credential[_-]?file$|auth[_-]?(?:key|token)|bearer|(?:^|[._-])sas(?:$|[._-])"
              + "|sas[_-]?(?:token|url|key)|(?-i:[a-z]S(?:as|AS)(?![a-z]))|connection_?string"
              + "|webhook|cookie|signature");

  /** What Splunk and its apps name alike, and is not secret. */
  private static final Pattern NOT_SECRET =
      Pattern.compile(
          "(?i)^(?:min|expire|lockout|force|enable|require)\\w*pass(?:word|phrase)\\w*"
              + "|pass4symmkey_minlength|passAuth|token_list|tokens?\\w*(?:time_?out|lifetime|ttl)"
              + "|auth_?token\\w*timeout|loginPasswordHint|authKeyStanza|show_password"
              + "|cookie(?:Auth|SameSite)\\w*|\\w*anyCookie|(?:channel|pass_?http|verify)_?cookies?\\w*"
              + "|signature_?version|(?:\\w+[._])?signature_version|track_event_signatures"
              + "|require_encrypted_token|(?:\\w+[._])?control_token"
              + "|conf_(?:replication|generation|deploy)_\\w+\\..*|reload\\..*|field\\..*"
              + "|token\\.[0-9]+\\.(?:token|replacementType)|remote\\.s3\\.signature_version");

  /** What makes, takes or names fields; such names are of data, not of accounts. */
  private static final Pattern KNOWLEDGE =
      Pattern.compile(
          "(?i)^(?:EVAL|EXTRACT|FIELDALIAS|LOOKUP|REPORT|TRANSFORMS|SEDCMD|RULESET|INGEST_EVAL)"
              + "(?:\\s*-.*)?$",
          Pattern.DOTALL);

  /**
   * Capabilities and switches: what is merely on or off. Stars are what add-ons leave in the place
   * of a secret that they keep in {@code passwords.conf}.
   */
  private static final Pattern SWITCH =
      Pattern.compile(
          "(?i)[01]|true|false|t|f|yes|no|y|n|on|off|enabled|disabled|none|null|\\*{3,8}");

  private static final int LONGEST_SWITCH = 8;

  private SecretKeys() {}

  static boolean isSecret(String key) {
    return SECRET.matcher(key).find()
        && !NOT_SECRET.matcher(key).matches()
        && !KNOWLEDGE.matcher(key).matches();
  }

  /** Whether a value is merely on or off, or masked already, which no secret is. */
  static boolean isSwitch(String value) {
    return value.length() <= LONGEST_SWITCH && SWITCH.matcher(value).matches();
  }
}
