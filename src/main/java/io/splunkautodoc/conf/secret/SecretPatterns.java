package io.splunkautodoc.conf.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that show by their form, wherever they stand in a text. Repetitions that can fail are
 * bounded or begin where no other can, so that time grows with the text only.
 */
final class SecretPatterns {
  /**
   * One form.
   *
   * @param pattern its first group is the secret
   * @param hints the bits of the words without which a text cannot have it
   */
  private record Form(Pattern pattern, long hints) {}

  private static final String NOT_A_MARK = "(?!" + SecretMark.BEGIN + ")";

  private static final List<String> WORDS = new ArrayList<>();

  private static final List<Form> FORMS =
      List.of(
          form("(?s)(-----BEGIN .*?(?:-----END [^-]{0,64}-----|\\z))", "-----begin"),
          form("://[^/\\s:]{0,256}:(?!//)" + NOT_A_MARK + "((?:(?!://)\\S){1,512})@", "://"),
          form(
              "(?i)\\bbearer\\s{1,8}(?!(?:tokens?|auth\\w*|headers?)\\b)"
                  + NOT_A_MARK
                  + "([^\\s\"',;]+)",
              "bearer"),
          // Words of English are no Base64.
          form(
              "(?i:\\bbasic)\\s{1,8}(?![A-Z]?[a-z]+\\b)" + NOT_A_MARK + "([^\\s\"',;]{12,})",
              "basic"),
          form("(?i)\\bsplunk\\s([0-9a-f-]{36})", "splunk"),
          form("\\b(A[KS]IA[0-9A-Z]{16})", "akia", "asia"),
          form(
              "(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*)?)",
              "eyj"),
          form(
              "hooks\\.slack\\.com/(?:services|workflows|triggers)/"
                  + NOT_A_MARK
                  + "([^\\s\"'<>]+)",
              "hooks.slack"),
          form(
              "(?:\\.webhook\\.office\\.com/webhookb2|discord(?:app)?\\.com/api/webhooks)/"
                  + "([^\\s\"'<>]+)",
              "webhook"),
          form("\\b(xox[abeoprs]-[A-Za-z0-9-]{10,})", "xox"),
          form("\\b(gh[opsu]_[A-Za-z0-9]{36,})", "gho_", "ghp_", "ghs_", "ghu_"),
          form("\\b(github_pat_[A-Za-z0-9_]{22,})", "github_pat_"),
          form("\\b(AIza[0-9A-Za-z_-]{35})", "aiza"),
          form(
              "(?<![\\w$])(\\$[1-9]\\$[A-Za-z0-9+/=.$]{16,})",
              "$1$",
              "$5$",
              "$6$",
              "$7$",
              "$8$",
              "$9$"),
          // What a regular expression or a token of a dashboard puts there is no secret.
          form(
              "(?i)[?&](?:[a-z_-]{0,32}(?:token|secret|password|passwd|pwd|api_?-?key|access_?key)"
                  + "|sig)=(?![($\\[\\\\{<])([^&\\s\"'<>]+)",
              "token=",
              "secret=",
              "password=",
              "passwd=",
              "pwd=",
              "key=",
              "sig="),
          form(
              "(?i)(?:^|\\s)--?(?:password|passwd|pass|pwd|token|secret|api-?key)[ =]"
                  + "(?![-<$])([^\\s\\]]+)",
              "-pass",
              "-pwd",
              "-token",
              "-secret",
              "-api"));

  private static final Hints HINTS = new Hints(WORDS);

  private SecretPatterns() {}

  /** The text with each secret in it replaced. */
  static String replace(String text, UnaryOperator<String> mark) {
    long hints = HINTS.in(text);
    if (hints == 0) {
      return text;
    }
    String result = text;
    for (Form form : FORMS) {
      if ((form.hints & hints) != 0) {
        result = replace(result, form.pattern, mark);
      }
    }
    return result;
  }

  private static String replace(String text, Pattern pattern, UnaryOperator<String> mark) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    while (matcher.find()) {
      replaced.append(text, copied, matcher.start(1)).append(mark.apply(matcher.group(1)));
      copied = matcher.end(1);
    }
    return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
  }

  private static Form form(String pattern, String... words) {
    long hints = ((1L << words.length) - 1) << WORDS.size();
    WORDS.addAll(Arrays.asList(words));
    return new Form(Pattern.compile(pattern), hints);
  }
}
