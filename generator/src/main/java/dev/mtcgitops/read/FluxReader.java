package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.GitOpsRule;
import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code flux} of a Delivery. */
final class FluxReader {
    private static final List<String> FIELDS = List.of(
            "namespace",
            "interval",
            "repositorySecret",
            "kubeConfigSecrets",
            "substituteFrom",
            "decryption",
            "dependsOn");
    /** As the CRDs of Flux have it. */
    private static final Pattern DURATION = Pattern.compile("(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:ms|s|m|h))++");

    private FluxReader() {}

    /** Reads it; {@code repository} is where the tree is. */
    static Optional<Flux> read(Slot slot, Optional<Located<String>> repository) {
        return Fields.of(slot, "`flux`", FIELDS, Map.of("targetNamespace", GitOpsRule.OTHER_SOURCE))
                .map(fields -> flux(fields, repository));
    }

    private static Flux flux(Fields fields, Optional<Located<String>> repository) {
        if (repository.filter(url -> url.value().startsWith("ssh://")).isPresent()) {
            fields.requiredSlot("repositorySecret", InputRule.REPOSITORY_SECRET_MISSING);
        }
        Optional<List<Located<String>>> dependsOn =
                fields.slot("dependsOn").flatMap(list -> list.list("names", item -> item.read(Names::subdomain)));
        if (fields.isMissing("dependsOn")) {
            fields.source().report(GitOpsRule.NO_DEPENDS_ON, fields.holder());
        }
        return new Flux(
                fields.holder(),
                fields.withDefault("namespace", Names::label, "flux-system"),
                fields.withDefault("interval", FluxReader::duration, "10m"),
                fields.optional("repositorySecret", Names::subdomain),
                fields.slot("kubeConfigSecrets").flatMap(clusters -> ByCluster.read(clusters, FluxReader::kubeConfig)),
                fields.optional("substituteFrom", Names::subdomain),
                fields.slot("decryption").flatMap(FluxReader::decryption),
                dependsOn);
    }

    private static Optional<Flux.KubeConfig> kubeConfig(Located<String> cluster, Slot slot) {
        return slot.read(Names::subdomain).map(secret -> new Flux.KubeConfig(cluster, secret));
    }

    private static Optional<Flux.Decryption> decryption(Slot slot) {
        return Fields.of(slot, "`decryption`", List.of("secret"))
                .map(fields -> new Flux.Decryption(fields.holder(), fields.optional("secret", Names::subdomain)));
    }

    private static Optional<String> duration(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean valid = DURATION.matcher(text).matches();
            if (!valid) {
                slot.report(InputRule.BAD_DURATION, Shown.quoted(text));
            }
            return valid;
        });
    }
}
