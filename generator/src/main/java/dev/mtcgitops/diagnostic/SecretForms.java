package dev.mtcgitops.diagnostic;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials in free text, by the forms that the page of SECRET-001 names: {@code password=…} and its relatives, a token with a well-known
 * prefix, a private key in PEM, an {@code Authorization} header, and base64 of any of these or of a URL with a password. A URL in the open is
 * not among them: where its user information ends is another question.
 */
public final class SecretForms {
    /** A value that is filled in later, masked or no secret at all, such as {@code $PASSWORD} and {@code true}. */
    private static final String NO_VALUE = "(?![<$*{\uE000…]|(?:true|false|yes|no|none|null)\\b)";

    /** Each has the credential as its first group. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?i)(?:pass(?:word|wd|phrase)|pwd|token|api[_-]?key|access[_-]?key|client[_-]?secret)"
                    + "(?:=[\"']?|[\"']\\s{0,9}:\\s{0,9}[\"']|(?<=--password)[ \\t]{1,9}+(?!-)[\"']?)" + NO_VALUE
                    + "([^\\s\"',;&]++)"),
            Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36,}+|github_pat_[A-Za-z0-9_]{22,}+|glpat-[A-Za-z0-9_-]{20,}+"
                    + "|xox[abeprs]-[A-Za-z0-9-]{10,}+|(?:AKIA|ASIA)[A-Z0-9]{16}\\b|sha256~[A-Za-z0-9_-]{43}+"
                    + "|hv[sb]\\.[A-Za-z0-9_-]{24,}+|npm_[A-Za-z0-9]{36}+|sk_live_[A-Za-z0-9]{16,}+|AIza[A-Za-z0-9_-]{35}+"
                    + "|eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+)"),
            Pattern.compile("-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----"
                    + "((?s:.{0,20000}?)(?=-----END)|(?:\\s{0,9}+[A-Za-z0-9+/=]++(?![:\\w]))*+)"),
            Pattern.compile("(?i)authorization[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?(?:(?:basic|bearer|token)\\s{1,9}+)?+"
                    + NO_VALUE + "([^\\s\"']{4,}+)"),
            Pattern.compile("(?i)\\bbearer\\s{1,9}+" + NO_VALUE
                    + "(?=[A-Za-z._~+/-]{0,200}+[0-9])([A-Za-z0-9._~+/-]{16,}+=*+)"));

    private static final Pattern BASIC = Pattern.compile("(?i)\\bbasic\\s{1,9}+([A-Za-z0-9+/]{6,}+={0,2}+)");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}+={0,2}+");
    private static final Pattern URL_WITH_PASSWORD = Pattern.compile("://[^/?#\\s:@]{0,200}+:[^/?#\\s@]{1,200}+@");

    private SecretForms() {}

    /** Whether {@code text} holds a credential of such a form. */
    public static boolean isIn(String text) {
        return FORMS.stream().anyMatch(form -> form.matcher(text).find())
                || holdsBasic(text)
                || BASE64.matcher(text).results().anyMatch(run -> isEncoded(run.group()));
    }

    /** {@code text} with an asterisk for each code point of such credentials. */
    static String mask(String text) {
        String masked = text;
        for (Pattern form : FORMS) {
            masked = form.matcher(masked).replaceAll(secret -> {
                int start = secret.start(1) - secret.start();
                String whole = secret.group();
                return Matcher.quoteReplacement(whole.substring(0, start) + Redaction.blackened(secret.group(1)));
            });
        }
        masked = BASIC.matcher(masked)
                .replaceAll(basic -> Matcher.quoteReplacement(
                        isUserAndPassword(basic.group(1)) ? Redaction.blackened(basic.group()) : basic.group()));
        return BASE64.matcher(masked)
                .replaceAll(run -> isEncoded(run.group()) ? Redaction.blackened(run.group()) : run.group());
    }

    private static boolean holdsBasic(String text) {
        return BASIC.matcher(text).results().anyMatch(basic -> isUserAndPassword(basic.group(1)));
    }

    private static boolean isUserAndPassword(String base64) {
        return decoded(base64).filter(text -> text.indexOf(':') >= 0).isPresent();
    }

    private static boolean isEncoded(String base64) {
        return decoded(base64)
                .filter(text ->
                        FORMS.stream().anyMatch(form -> form.matcher(text).find())
                                || URL_WITH_PASSWORD.matcher(text).find()
                                || holdsBasic(text))
                .isPresent();
    }

    /** The printable ASCII text that {@code base64} stands for. */
    private static Optional<String> decoded(String base64) {
        try {
            String standard = base64.replace('-', '+').replace('_', '/').replaceFirst("=+$", "");
            String text = new String(Base64.getDecoder().decode(standard), StandardCharsets.ISO_8859_1);
            return text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t')
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
