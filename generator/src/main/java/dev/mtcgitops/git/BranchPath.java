package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** The values that {@code --path} may have: a directory that stays inside the branch on every file system that checks it out. */
final class BranchPath {
    private BranchPath() {}

    /** Whether {@code path} can be used; reports why not. */
    static boolean check(String path, Diagnostics into) {
        Optional<Problem> problem = problem(path);
        problem.ifPresent(broken -> into.report(broken, Location.NONE));
        return problem.isEmpty();
    }

    private static Optional<Problem> problem(String path) {
        if (!Printable.isPlain(path) || path.indexOf('\\') >= 0) {
            // Some of these fold to nothing, so that what looks harmless becomes `.git`; Windows reads \ as a slash.
            return Optional.of(
                    isDotGit(path.replace('\\', '/').replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", ""))
                            ? TargetProblems.dotGitPath(path)
                            : TargetProblems.pathCharacters(path));
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return Optional.of(TargetProblems.absolutePath(path));
        }
        if (Arrays.asList(path.split("/", -1)).contains("..")) {
            return Optional.of(TargetProblems.parentPath(path));
        }
        return isDotGit(path) ? Optional.of(TargetProblems.dotGitPath(path)) : Optional.empty();
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
