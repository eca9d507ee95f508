package dev.mtcgitops.change;

import java.util.Optional;

/** Which objects consumers delete that leave the tree. */
final class Pruning {
    static final String CONTROLLER = "MigrationController";

    private Pruning() {}

    /** Whether Argo CD prunes {@code object}; never a MigrationController, whatever an overlay did to it. */
    static boolean mayPrune(Placed object) {
        Optional<String> options = object.manifest()
                .tree()
                .mapping("metadata")
                .flatMap(metadata -> metadata.mapping("annotations"))
                .flatMap(annotations -> annotations.text("argocd.argoproj.io/sync-options"));
        return !object.manifest().id().kind().equals(CONTROLLER)
                && options.filter(text -> text.contains("Prune=false")).isEmpty();
    }
}
