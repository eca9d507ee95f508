package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.GitRule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code --repo} may be, told apart as Git does: a URL, a remote helper, the short form of SSH, or else a path. */
final class RepositoryAddress {
    private static final Set<String> REMOTE_SCHEMES = Set.of("file", "http", "https", "ssh");
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*", Pattern.DOTALL);
    private static final Pattern HELPER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.-]*::.*", Pattern.DOTALL);
    private static final Pattern SHORT_SSH =
            Pattern.compile("(?:[^/:]*@)?(?<host>\\[[^/\\]]*]|[^/:]+):/*(?<path>.*)", Pattern.DOTALL);

    private RepositoryAddress() {}

    /** Whether {@code address} is the path of a local repository; reports why not. */
    static boolean check(String address, Diagnostics into) {
        String shown = Printable.of(OriginUrl.withoutSecrets(address));
        Matcher url = URL.matcher(address);
        Matcher ssh = SHORT_SSH.matcher(address);
        if (address.isEmpty()) {
            into.report(GitRule.REPOSITORY_EMPTY, Location.NONE);
        } else if (address.startsWith("-")) {
            into.report(GitRule.REPOSITORY_OPTION, Location.NONE, shown);
        } else if (url.matches()) {
            boolean known = REMOTE_SCHEMES.contains(url.group(1).toLowerCase(Locale.ROOT));
            into.report(known ? GitRule.REMOTE_UNSUPPORTED : GitRule.REPOSITORY_SCHEME, Location.NONE, shown);
        } else if (HELPER.matcher(address).matches()) {
            into.report(GitRule.REPOSITORY_HELPER, Location.NONE, shown);
        } else if (ssh.matches()) {
            String form = Printable.of(ssh.group("host") + "/" + ssh.group("path"));
            into.report(GitRule.REPOSITORY_SCP, Location.NONE, shown, form);
        } else if (!Printable.isPlain(address)) {
            into.report(GitRule.REPOSITORY_PATH, Location.NONE, shown);
        } else {
            return true;
        }
        return false;
    }
}
