package dev.mtcgitops.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** What is not there yet of a place on this machine: a misspelt name looks like that. */
public final class Absence {
    private Absence() {}

    /** A sentence for people; nothing if the branch exists or is on a server. */
    public static Optional<String> of(PublishTarget target) {
        return target.address() instanceof RepositoryAddress.Local local
                ? GitFailures.guard(target.repository(), () -> of(target, local))
                : Optional.empty();
    }

    private static Optional<String> of(PublishTarget target, RepositoryAddress.Local place) throws IOException {
        Path directory = place.directory();
        if (place.creatable() && LocalRepository.isAbsent(directory)) {
            return Optional.of("there is no repository at `" + Printable.of(target.repository()) + "` yet");
        }
        try (Repository repository = LocalRepository.open(directory, target.repository())) {
            List<Ref> branches = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS);
            if (branches.isEmpty() || repository.exactRef(target.ref()) != null) {
                return Optional.empty();
            }
            return Optional.of("the branch `" + Printable.of(target.branch())
                    + "` does not exist yet (the branches are "
                    + branches.stream()
                            .map(branch -> "`" + Printable.of(Repository.shortenRefName(branch.getName())) + "`")
                            .collect(Collectors.joining(", "))
                    + ")");
        }
    }
}
