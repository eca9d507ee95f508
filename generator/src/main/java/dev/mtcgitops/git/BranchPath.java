package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.GitRule;
import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.jspecify.annotations.Nullable;

/** What {@code --path} may be: a directory that stays inside the branch on every file system that checks it out. */
final class BranchPath {
    private BranchPath() {}

    /** Whether {@code path} can be used; reports why not. */
    static boolean check(String path, Diagnostics into) {
        GitRule broken = brokenRule(path);
        if (broken != null) {
            into.report(broken, Location.NONE, Printable.of(path));
        }
        return broken == null;
    }

    private static @Nullable GitRule brokenRule(String path) {
        if (!Printable.isPlain(path) || path.indexOf('\\') >= 0) {
            // Some of these fold to nothing, so that what looks harmless becomes `.git`; Windows reads \ as a slash.
            return isDotGit(path.replace('\\', '/').replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", ""))
                    ? GitRule.PATH_DOT_GIT
                    : GitRule.PATH_CHARACTERS;
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return GitRule.PATH_ABSOLUTE;
        }
        if (Arrays.asList(path.split("/", -1)).contains("..")) {
            return GitRule.PATH_PARENT;
        }
        return isDotGit(path) ? GitRule.PATH_DOT_GIT : null;
    }

    /** NTFS takes what follows a colon for a stream of the file. */
    private static boolean isDotGit(String path) {
        return Arrays.stream(path.split("/"))
                .map(segment -> segment.replaceFirst("(?<=.)[. ]*(?::.*)?$", ""))
                .anyMatch(BranchPath::foldsToGit);
    }

    private static boolean foldsToGit(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        byte[] bytes = segment.getBytes(UTF_8);
        try {
            new ObjectChecker().setSafeForMacOS(true).checkPathSegment(bytes, 0, bytes.length);
            return false;
        } catch (CorruptObjectException e) {
            return true;
        }
    }
}
