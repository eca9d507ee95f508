package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.output.ExistingTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file that tells a promoter of environments which commit was rendered, beside the generated directories.
 *
 * <p>Its fields are those of GitOps Promoter's contract for hydrators ({@code docs/custom-hydrator.md} of
 * argoproj-labs/gitops-promoter), which follow Argo CD's source hydrator.
 */
final class HydratorMetadata {
    /** Its place, below the target's path. */
    static final String PATH = "hydrator.metadata";

    /** By this the file is known as our own; Argo CD's hydrator keeps what made the manifests in that field, too. */
    private static final String COMMAND = "mtc-gitops publish";

    private HydratorMetadata() {}

    /** Why the file cannot be written, if there is a reason. */
    static Optional<Diagnostic> refusal(PublishRequest request, ExistingTree existing) {
        if (!request.hydrator()) {
            return Optional.empty();
        }
        Optional<SourceCommit> source = request.provenance().source();
        if (source.isEmpty()) {
            return Optional.of(Diagnostic.of(BranchProblems.nothingToName(), Location.NONE));
        }
        if (source.get().state() != SourceCommit.State.CLEAN) {
            String commit = source.get().id();
            return Optional.of(Diagnostic.of(BranchProblems.otherThanNamed(commit), Location.NONE));
        }
        boolean ours = existing.entry(PATH)
                .map(entry -> entry.kind() == ExistingTree.Kind.FILE
                        && new String(existing.read(PATH), UTF_8).contains(COMMAND))
                .orElse(true);
        return ours
                ? Optional.empty()
                : Optional.of(Diagnostic.of(BranchProblems.otherHydrator(existing.name()), Location.ofFile(PATH)));
    }

    /** Whether the branch is a hydrator's and lacks the file: so it is until the first commit after it became one. */
    static boolean isMissing(PublishRequest request, ExistingTree existing) {
        return request.hydrator() && existing.entry(PATH).isEmpty();
    }

    /** The file for {@code source}: the same bytes for the same commit. */
    static byte[] of(SourceCommit source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("drySha", source.id());
        if (!source.origin().isEmpty()) {
            fields.put("repoURL", source.origin());
        }
        fields.put("author", References.person(source.author()));
        fields.put("date", References.date(source.author()));
        fields.put("subject", References.subject(source));
        fields.put("commands", List.of(COMMAND));
        Map<String, String> reference = References.in(source.message());
        if (!reference.isEmpty()) {
            fields.put("references", List.of(Map.of("commit", reference)));
        }
        return (Json.write(fields) + "\n").getBytes(UTF_8);
    }
}
