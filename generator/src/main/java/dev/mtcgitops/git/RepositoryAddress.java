package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.GitRule;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** What {@code --repo} names, told apart as Git does: a URL, a remote helper, the short form of SSH, or else a path. */
sealed interface RepositoryAddress {
    /**
     * A directory of this machine.
     *
     * @param directory absolute
     * @param creatable whether a repository that is not there is made
     */
    record Local(Path directory, boolean creatable) implements RepositoryAddress {}

    /**
     * A repository on a server.
     *
     * @param uri without user info that is secret
     * @param user the user that an HTTP URL names; empty without one
     * @param password the password in an HTTP URL; empty without one
     */
    record Remote(URIish uri, String user, String password) implements RepositoryAddress {
        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /** The address that {@code text} is; nothing where it is none, which is reported. */
    static Optional<RepositoryAddress> of(String text, Path base, Diagnostics into) {
        return new Parser(text, base, into).parse();
    }

    /** One reading of an address. */
    final class Parser {
        private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*", Pattern.DOTALL);
        private static final Pattern HELPER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.-]*::.*", Pattern.DOTALL);
        private static final Pattern SHORT_SSH =
                Pattern.compile("(?:[^/:]*@)?(?<host>\\[[^/\\]]*]|[^/:]+):/*(?<path>.*)", Pattern.DOTALL);
        /** A name, an IPv4 address, or an IPv6 address in brackets; nothing that ssh takes for an option. */
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+]");

        private static final Pattern USER = Pattern.compile("[^-@:/\\s][^@:/\\s]*");

        private final String text;
        private final Path base;
        private final Diagnostics into;
        private final String shown;

        private Parser(String text, Path base, Diagnostics into) {
            this.text = text;
            this.base = base;
            this.into = into;
            this.shown = Printable.of(OriginUrl.withoutSecrets(text));
        }

        private Optional<RepositoryAddress> parse() {
            Matcher url = URL.matcher(text);
            Matcher ssh = SHORT_SSH.matcher(text);
            if (text.isEmpty()) {
                return refuse(GitRule.REPOSITORY_EMPTY);
            }
            if (text.startsWith("-")) {
                return refuse(GitRule.REPOSITORY_OPTION);
            }
            if (url.matches()) {
                return Printable.isPlain(text)
                        ? url(url.group(1).toLowerCase(Locale.ROOT))
                        : refuse(GitRule.REPOSITORY_URL);
            }
            if (HELPER.matcher(text).matches()) {
                return refuse(GitRule.REPOSITORY_HELPER);
            }
            if (ssh.matches()) {
                String form = Printable.of(ssh.group("host") + "/" + ssh.group("path"));
                into.report(GitRule.REPOSITORY_SCP, Location.NONE, shown, form);
                return Optional.empty();
            }
            return Printable.isPlain(text) ? local(text, true) : refuse(GitRule.REPOSITORY_PATH);
        }

        private Optional<RepositoryAddress> local(String path, boolean creatable) {
            return Optional.of(new Local(base.resolve(path).toAbsolutePath().normalize(), creatable));
        }

        private Optional<RepositoryAddress> url(String scheme) {
            URIish uri;
            try {
                uri = new URIish(scheme + text.substring(scheme.length()));
            } catch (URISyntaxException | IllegalArgumentException e) {
                return refuse(GitRule.REPOSITORY_URL);
            }
            return switch (scheme) {
                case "file" -> file(uri);
                case "ssh" -> ssh(uri);
                case "http", "https" -> http(uri);
                default -> refuse(GitRule.REPOSITORY_SCHEME);
            };
        }

        private Optional<RepositoryAddress> file(URIish uri) {
            String rest = text.substring(text.indexOf("://") + 3);
            String host = rest.substring(0, Math.max(0, rest.indexOf('/')));
            if (host.contains("@")) {
                return refuse(GitRule.REPOSITORY_PASSWORD);
            }
            if (!host.isEmpty() && !host.equals("localhost")) {
                return refuse(GitRule.REPOSITORY_URL);
            }
            try {
                return local(uri.getPath(), false);
            } catch (InvalidPathException e) {
                return refuse(GitRule.REPOSITORY_URL);
            }
        }

        private Optional<RepositoryAddress> ssh(URIish uri) {
            if (uri.getPass() != null) {
                return refuse(GitRule.REPOSITORY_PASSWORD);
            }
            boolean valid = isServer(uri)
                    && (uri.getUser() == null || USER.matcher(uri.getUser()).matches());
            return valid ? Optional.of(new Remote(uri, "", "")) : refuse(GitRule.REPOSITORY_URL);
        }

        private Optional<RepositoryAddress> http(URIish uri) {
            if (!isServer(uri) || text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
                return refuse(GitRule.REPOSITORY_URL);
            }
            String user = uri.getUser() == null ? "" : uri.getUser();
            String password = uri.getPass() == null ? "" : uri.getPass();
            return Optional.of(new Remote(uri.setUser(null).setPass(null), user, password));
        }

        private static boolean isServer(URIish uri) {
            return uri.getHost() != null
                    && HOST.matcher(uri.getHost()).matches()
                    && uri.getPath() != null
                    && uri.getPath().length() > 1;
        }

        private Optional<RepositoryAddress> refuse(GitRule rule) {
            into.report(rule, Location.NONE, shown);
            return Optional.empty();
        }
    }
}
