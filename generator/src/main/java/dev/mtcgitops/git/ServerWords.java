package dev.mtcgitops.git;

import java.util.regex.Pattern;

/** The answers of servers that are words only: the protocol of a push has no codes (gitprotocol-pack, "Report Status"). */
final class ServerWords {
    /** Git since 2.0, and JGit on Gerrit, of a ref whose lock could not be taken. */
    private static final Pattern LOCKED = Pattern.compile(
            "cannot lock ref|failed to (?:update|lock)|[Uu]nable to create '[^']*\\.lock'|LOCK_FAILURE");

    private ServerWords() {}

    /** Whether the reason of a refusal is a lock that somebody holds. */
    static boolean tellOfLock(String reason) {
        return LOCKED.matcher(reason).find();
    }
}
