package io.splunkautodoc.conf.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what clearly stands for a secret that is yet to be filled in, such as {@code <password>} or
 * {@code YOUR_API_KEY}. Words that people use as passwords, {@code changeme} above all, are
 * secrets.
 */
public final class Placeholder {
  private static final int LONGEST = 128;

  /** What templates, dashboards, shells and templating programs put around a name, and masks. */
  private static final Pattern FORM =
      Pattern.compile(
          "<[^<>]*>|\\[[A-Za-z][\\w .-]*]|\\{+%?[\\s\\w.|-]*%?}+|\\$\\{[^{}]*}|\\$\\([^()]*\\)"
              + "|\\$[A-Za-z_][\\w.:-]*\\$|%\\([A-Za-z_]\\w*\\)s|%[A-Za-z_]\\w*%"
              + "|(?<at>@@?)[A-Za-z_]\\w*\\k<at>|__[A-Za-z]\\w*__"
              + "|\\*+|\\.{3,}|[xX]{3,}|[xX]+(?:-[xX]+)+|#{3,}|\\?{3,}|0{8}(?:-0{4}){3}-0{12}"
              + "|(?i:n/a|tbd|todo|unset|undefined)");

  /** One of these, among nothing but these and {@link #NAMES}, makes a text ask to be replaced. */
  private static final Set<String> ASKING =
      Set.of("your", "insert", "enter", "paste", "replace", "placeholder", "redacted", "masked");

  private static final Set<String> NAMES =
      Set.of(
          "a",
          "access",
          "account",
          "an",
          "api",
          "app",
          "auth",
          "client",
          "code",
          "data",
          "hec",
          "here",
          "http",
          "https",
          "id",
          "in",
          "key",
          "me",
          "my",
          "name",
          "own",
          "pass",
          "passphrase",
          "password",
          "private",
          "put",
          "secret",
          "service",
          "splunk",
          "the",
          "this",
          "to",
          "token",
          "user",
          "username",
          "value",
          "webhook",
          "with");

  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "(?i)(?:(?:insert|enter))?your(?:api)?(?:key|token|secret|password)(?:here)?");

  /** Between words, and where camel case begins a new one. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ _.-]+|(?<=[a-z])(?=[A-Z])");

  private Placeholder() {}

  /** Whether the value is one; an empty value is none. */
  public static boolean is(String value) {
    String text = value.strip();
    return !text.isEmpty()
        && text.length() <= LONGEST
        && (FORM.matcher(text).matches() || RUN_TOGETHER.matcher(text).matches() || asks(text));
  }

  private static boolean asks(String text) {
    Set<String> words =
        BETWEEN_WORDS
            .splitAsStream(text)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return words.stream().anyMatch(ASKING::contains)
        && words.stream().allMatch(word -> ASKING.contains(word) || NAMES.contains(word));
  }
}
