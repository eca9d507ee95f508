package dev.mtcgitops.read;

import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Delivery.Repository;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code repository}, the place in Git where the tree goes. */
final class RepositoryReader {
    private static final Pattern REMOTE = Pattern.compile("(?i)(?:file|https?|ssh)://[^\\s\"'`\\\\?#]+");
    private static final Pattern SERVER = Pattern.compile("(?i)(?:https?|ssh)://");
    private static final Pattern SCP_FORM = Pattern.compile("(?:[^\\s/:@]+@)?[^\\s/:@]+:(?!:).*");
    /** {@code git check-ref-format}, the characters and sequences it refuses. */
    private static final Pattern REFUSED_IN_REF = Pattern.compile(
            "[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|/\\.|\\.lock(?:/|$)|^[-./]|[/.]$|^@$|^HEAD$");

    /** As the CRD of Flux' GitRepository has it. */
    private static final Pattern REACHABLE = Pattern.compile("(?:https?|ssh)://");

    private static final Field<Repository, String> URL = Field.optional("url", RepositoryReader::url, Repository::url);
    private static final Field<Repository, String> BRANCH =
            Field.optional("branch", RepositoryReader::branch, Repository::branch);
    private static final Field<Repository, String> PATH =
            Field.optional("path", RepositoryReader::path, Repository::path);
    private static final Mapping<Repository> MAPPING = new Mapping<>("`repository`", List.of(URL, BRANCH, PATH));

    /** A repository that no consumer has to reach. */
    static final Shape<Repository> REPOSITORY = MAPPING.shape(RepositoryReader::repository);

    /** What is wrong with a URL that is not there. */
    static final String MISSING = "is missing";

    private RepositoryReader() {}

    /** Reads it; a path, which is enough to publish, tells a {@code consumer} nothing, because that runs elsewhere. */
    static Optional<Repository> read(Slot slot, Optional<Consumer> consumer) {
        return MAPPING.open(slot).flatMap(fields -> {
            Optional<Repository> repository = repository(fields);
            consumer.filter(one -> fields.isMissing(URL.name()))
                    .ifPresent(one -> fields.source()
                            .report(ConsumerProblems.unreachable(one.product(), MISSING), fields.holder()));
            consumer.ifPresent(one -> repository
                    .flatMap(Repository::url)
                    .filter(stated -> !REACHABLE.matcher(stated.value()).lookingAt())
                    .ifPresent(stated -> fields.source()
                            .report(ConsumerProblems.unreachable(one.product(), "it cannot reach"), stated.at())));
            return repository;
        });
    }

    private static Optional<Repository> repository(Fields fields) {
        return Optional.of(new Repository(fields.get(URL), fields.get(BRANCH), fields.get(PATH)));
    }

    private static Optional<String> url(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            if (holdsPassword(text)) {
                slot.report(CredentialProblems.inRepositoryUrl());
                return false;
            }
            boolean remote = text.contains("://") && REMOTE.matcher(text).matches();
            boolean path = !text.contains("://")
                    && !text.isEmpty()
                    && !text.startsWith("-")
                    && (text.indexOf(':') < 0 || text.startsWith("./") || text.startsWith("/"));
            if (!remote && !path) {
                String hint = SCP_FORM.matcher(text).matches()
                        ? "Write `ssh://git@host/path` for a repository behind SSH, and `./` before a path with a colon."
                        : "Write `https://git.example.com/platform/fleet.git`.";
                slot.report(PlaceProblems.badUrl(hint));
            }
            return remote || path;
        });
    }

    /** A URL of a server may name a user; a file has none. */
    private static boolean holdsPassword(String text) {
        return text.contains("://")
                && Urls.holdsCredentials(SERVER.matcher(text).lookingAt() ? Urls.withoutUser(text) : text);
    }

    private static Optional<String> branch(Slot slot) {
        return Scalars.text(slot)
                .filter(text -> {
                    boolean valid = !text.isEmpty()
                            && !REFUSED_IN_REF.matcher(text).find()
                            && !text.replaceFirst("^refs/heads/", "").startsWith("refs/");
                    if (!valid) {
                        slot.report(PlaceProblems.badBranch(text));
                    }
                    return valid;
                })
                .map(text -> text.replaceFirst("^refs/heads/", ""));
    }

    private static Optional<String> path(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            String fault = pathFault(text);
            if (!fault.isEmpty()) {
                slot.report(PlaceProblems.badPath(fault));
            }
            return fault.isEmpty();
        });
    }

    private static String pathFault(String text) {
        if (text.startsWith("/")) {
            return "is not relative";
        }
        for (String segment : text.split("/", -1)) {
            if (!Delivery.isFolderName(segment)) {
                return segment.isEmpty()
                        ? "has an empty segment"
                        : "has the segment `" + Shown.quoted(segment) + "`, which is no portable folder name";
            }
        }
        return "";
    }
}
