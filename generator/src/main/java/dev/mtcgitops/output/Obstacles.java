package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.ExistingTree.Entry;

/** Describes an entry that exists where generated files belong. */
final class Obstacles {
    private Obstacles() {}

    /** The refusal for {@code entry}, which is not generated or not of the kind it must be. */
    static Diagnostic describe(ExistingTree tree, String path, Entry entry) {
        Problem problem = switch (entry.kind()) {
            case FILE -> OutputProblems.foreign(path, tree.name());
            case SYMLINK -> OutputProblems.symbolicLink(path, tree.name());
            case DIRECTORY, OTHER -> OutputProblems.notAFile(path, tree.name());
        };
        return Diagnostic.of(problem, Location.ofFile(path));
    }
}
