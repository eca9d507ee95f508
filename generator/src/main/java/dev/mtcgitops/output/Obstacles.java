package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.OutputRule;
import dev.mtcgitops.output.StandingTree.Entry;
import java.util.List;

/** Says what is wrong with something that stands where generated files belong. */
final class Obstacles {
    private Obstacles() {}

    /** The refusal for {@code entry}, which is not generated or not of the kind it must be. */
    static Diagnostic describe(StandingTree tree, String path, Entry entry) {
        OutputRule rule = switch (entry.kind()) {
            case FILE -> OutputRule.FOREIGN;
            case SYMLINK -> OutputRule.SYMLINK;
            case DIRECTORY, OTHER -> OutputRule.NO_FILE;
        };
        return Diagnostic.of(rule, Location.ofFile(path), List.of(), path, tree.name());
    }
}
