package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** The kinds of address in {@code --repo}, distinguished as by Git: a URL, a remote helper, the short form of SSH, or else a path. */
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
            this.shown = OriginUrl.withoutSecrets(text);
        }

        private Optional<RepositoryAddress> parse() {
            Matcher url = URL.matcher(text);
            Matcher ssh = SHORT_SSH.matcher(text);
            if (text.isEmpty()) {
                return refuse(TargetProblems.noRepository());
            }
            if (text.startsWith("-")) {
                return refuse(TargetProblems.option(shown));
            }
            if (url.matches()) {
                return Printable.isPlain(text)
                        ? url(url.group(1).toLowerCase(Locale.ROOT))
                        : refuse(TargetProblems.url(shown));
            }
            if (HELPER.matcher(text).matches()) {
                return refuse(TargetProblems.helper(shown));
            }
            if (ssh.matches()) {
                return refuse(TargetProblems.shortSsh(shown, ssh.group("host") + "/" + ssh.group("path")));
            }
            return Printable.isPlain(text) ? local(text, true) : refuse(TargetProblems.repositoryPath(shown));
        }

        private Optional<RepositoryAddress> local(String path, boolean creatable) {
            return Optional.of(new Local(base.resolve(path).toAbsolutePath().normalize(), creatable));
        }

        private Optional<RepositoryAddress> url(String scheme) {
            URIish uri;
            try {
                uri = new URIish(scheme + text.substring(scheme.length()));
            } catch (URISyntaxException | IllegalArgumentException e) {
                return refuse(TargetProblems.url(shown));
            }
            return switch (scheme) {
                case "file" -> file(uri);
                case "ssh" -> ssh(uri);
                case "http", "https" -> http(uri);
                default -> refuse(TargetProblems.scheme(shown));
            };
        }

        private Optional<RepositoryAddress> file(URIish uri) {
            String rest = text.substring(text.indexOf("://") + 3);
            String host = rest.substring(0, Math.max(0, rest.indexOf('/')));
            if (host.contains("@")) {
                return refuse(TargetProblems.password(shown));
            }
            if (!host.isEmpty() && !host.equals("localhost")) {
                return refuse(TargetProblems.url(shown));
            }
            try {
                return local(uri.getPath(), false);
            } catch (InvalidPathException e) {
                return refuse(TargetProblems.url(shown));
            }
        }

        private Optional<RepositoryAddress> ssh(URIish uri) {
            if (uri.getPass() != null) {
                return refuse(TargetProblems.password(shown));
            }
            boolean valid = isServer(uri)
                    && (uri.getUser() == null || USER.matcher(uri.getUser()).matches());
            return valid ? Optional.of(new Remote(uri, "", "")) : refuse(TargetProblems.url(shown));
        }

        private Optional<RepositoryAddress> http(URIish uri) {
            if (!isServer(uri) || text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
                return refuse(TargetProblems.url(shown));
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

        private Optional<RepositoryAddress> refuse(Problem problem) {
            into.report(problem, Location.NONE);
            return Optional.empty();
        }
    }
}
