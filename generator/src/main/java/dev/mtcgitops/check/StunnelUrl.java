package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Placeholders;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What mig-controller makes of {@code stunnel_tcp_proxy}: host, port, user and password of the URL go into {@code stunnel.conf},
 * percent-decoded; scheme, path and query are never looked at ({@code generateStunnelProxyConfig},
 * {@code pkg/controller/directvolumemigration/stunnel.go}).
 */
final class StunnelUrl {
    /** Replaces what a consumer fills in: a digit may be in every part of a URL. */
    static final String ANY_DIGIT = "1";

    /** Escapes of control characters count: decoded, they end a line of {@code stunnel.conf}. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^!-~]|[\"\\\\]|%(?:[01][0-9A-Fa-f]|7[Ff])", Pattern.DOTALL);

    private static final Pattern TWO_COLONS = Pattern.compile("[^\\[\\]]*:[^\\[\\]]*:.*");
    private static final Pattern HOST = Pattern.compile("\\[[0-9A-Fa-f:.]++]|[A-Za-z0-9._-]++");
    private static final Pattern PORT = Pattern.compile("0*+[1-9][0-9]{0,4}");
    private static final int LAST_PORT = 65535;

    private StunnelUrl() {}

    static void check(YamlScalar value, Diagnostics into) {
        String text = value.value();
        if (!text.isEmpty() && !Placeholders.isWhole(text)) {
            fault(Placeholders.filledIn(text, ANY_DIGIT))
                    .ifPresent(problem -> into.report(problem, value.responsible()));
        }
    }

    private static Optional<Problem> fault(String text) {
        if (FORBIDDEN.matcher(text).find()) {
            return Optional.of(TunnelProblems.badCharacter());
        }
        if (!text.contains("//")) {
            return Optional.of(TunnelProblems.noHostAndPort());
        }
        Optional<GoUrl> parsed = GoUrl.parse(text);
        if (parsed.isEmpty()) {
            return Optional.of(TunnelProblems.badCharacter());
        }
        GoUrl url = parsed.get();
        if (TWO_COLONS.matcher(url.hostName() + ":").matches()) {
            return Optional.of(TunnelProblems.urlWithoutBrackets());
        }
        if (url.hostName().isEmpty() || !isPort(url.port())) {
            return Optional.of(TunnelProblems.noHostAndPort());
        }
        if (!HOST.matcher(url.hostName()).matches()) {
            return Optional.of(TunnelProblems.badCharacter());
        }
        return url.scheme().equals("https") ? Optional.of(TunnelProblems.https()) : Optional.empty();
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text.replaceFirst("^0++", "")) <= LAST_PORT;
    }
}
