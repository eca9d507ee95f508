package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** A place to publish to: a branch of a repository and a directory in it. Built by {@link #of}, so it cannot be wrong. */
public final class PublishTarget {
    private final String repository;
    private final RepositoryAddress address;
    private final Access access;
    private final String branch;
    private final String ref;
    private final String path;

    private PublishTarget(
            String repository, RepositoryAddress address, Access access, String branch, String ref, String path) {
        this.repository = repository;
        this.address = address;
        this.access = access;
        this.branch = branch;
        this.ref = ref;
        this.path = path;
    }

    /**
     * The target that a command line names; nothing where it names none, which is reported.
     *
     * @param repository the directory of a local repository, which need not exist, or the URL of any
     * @param base what a relative {@code repository} is relative to
     * @param access the access to a remote repository
     * @param branch its name, such as {@code main} or {@code refs/heads/main}
     * @param path directory in the branch; empty for its top
     */
    public static Optional<PublishTarget> of(
            String repository, Path base, Access access, String branch, String path, Diagnostics into) {
        Optional<RepositoryAddress> address = RepositoryAddress.of(repository, base, into);
        boolean valid = address.isPresent();
        String name = branch.startsWith(Constants.R_HEADS) ? branch.substring(Constants.R_HEADS.length()) : branch;
        if (!isBranch(name)) {
            into.report(TargetProblems.branch(branch), Location.NONE);
            valid = false;
        }
        valid &= BranchPath.check(path, into);
        if (!valid) {
            return Optional.empty();
        }
        String shown = OriginUrl.withoutSecrets(repository);
        return Optional.of(
                new PublishTarget(shown, address.get(), access, name, Constants.R_HEADS + name, normalized(path)));
    }

    /** As {@code git check-ref-format --branch} decides, without its shorthands for other branches, and without names of other refs. */
    private static boolean isBranch(String name) {
        return !name.startsWith("-")
                && !name.startsWith(Constants.R_REFS)
                && !name.equals(Constants.HEAD)
                && !name.equals("@")
                && name.indexOf(0x7f) < 0
                && !name.contains(".lock/")
                && Repository.isValidRefName(Constants.R_HEADS + name);
    }

    private static String normalized(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .collect(Collectors.joining("/"));
    }

    /** The repository, as the user wrote it but for secrets. */
    String repository() {
        return repository;
    }

    /** The address of the repository. */
    RepositoryAddress address() {
        return address;
    }

    /** The access to a remote repository. */
    Access access() {
        return access;
    }

    /** The branch's short name. */
    String branch() {
        return branch;
    }

    /** The branch's full name, such as {@code refs/heads/main}. */
    String ref() {
        return ref;
    }

    /** The place of notes in the same repository. */
    PublishTarget notes() {
        return new PublishTarget(repository, address, access, HydratorNote.REF, HydratorNote.REF, "");
    }

    /** The directory in the branch, without a slash at its ends; empty for the top. */
    String path() {
        return path;
    }

    /** A path below {@link #path}, from the top of the branch. */
    String inBranch(String relative) {
        return path.isEmpty() || relative.isEmpty() ? path + relative : path + "/" + relative;
    }

    /** The name of this place for a person. */
    String name() {
        String place = Printable.of(repository) + ", branch " + Printable.of(branch);
        return path.isEmpty() ? place : place + ", " + path;
    }
}
