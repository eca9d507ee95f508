package dev.mtcgitops.read;

import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Reads {@code flux} of a Delivery. */
final class FluxReader {
    /** As the CRDs of Flux have it. */
    private static final Pattern DURATION = Pattern.compile("(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:ms|s|m|h))++");

    private static final Field<Flux.Decryption, String> SECRET =
            Field.optional("secret", Names::subdomain, Flux.Decryption::secret);
    private static final Shape<Flux.Decryption> DECRYPTION_SHAPE = new Mapping<>("`decryption`", List.of(SECRET))
            .shape(fields -> Optional.of(new Flux.Decryption(fields.holder(), fields.get(SECRET))));

    private static final Field<Flux, String> NAMESPACE = Field.of("namespace", Names::label, Flux::namespace);
    private static final Field<Flux, String> INTERVAL = Field.of("interval", FluxReader::duration, Flux::interval);
    private static final Field<Flux, String> REPOSITORY_SECRET =
            Field.optional("repositorySecret", Names::subdomain, Flux::repositorySecret);
    private static final Field<Flux, SortedMap<String, Flux.KubeConfig>> KUBE_CONFIG_SECRETS = new Field<>(
            "kubeConfigSecrets",
            ByCluster.of(FluxReader::kubeConfig, config -> Written.node(config.secret())),
            Flux::kubeConfigSecrets);
    private static final Field<Flux, String> SUBSTITUTE_FROM =
            Field.optional("substituteFrom", Names::subdomain, Flux::substituteFrom);
    private static final Field<Flux, Flux.Decryption> DECRYPTION =
            new Field<>("decryption", DECRYPTION_SHAPE, Flux::decryption);
    private static final Field<Flux, List<Located<String>>> DEPENDS_ON =
            new Field<>("dependsOn", slot -> slot.list("names", item -> item.read(Names::subdomain)), Flux::dependsOn);

    private static final Mapping<Flux> MAPPING = new Mapping<>(
            "`flux`",
            List.of(
                    NAMESPACE,
                    INTERVAL,
                    REPOSITORY_SECRET,
                    KUBE_CONFIG_SECRETS,
                    SUBSTITUTE_FROM,
                    DECRYPTION,
                    DEPENDS_ON),
            Map.of("targetNamespace", ConsumerProblems::otherSource));

    /** Flux where nothing is known of the repository. */
    static final Shape<Flux> FLUX = MAPPING.shape(FluxReader::flux);

    private FluxReader() {}

    /** Reads it; {@code repository} is where the tree is. */
    static Optional<Flux> read(Slot slot, Optional<Located<String>> repository) {
        return MAPPING.open(slot).flatMap(fields -> {
            if (repository.filter(url -> url.value().startsWith("ssh://")).isPresent()) {
                fields.requiredSlot(REPOSITORY_SECRET.name(), ConsumerProblems::repositorySecretMissing);
            }
            return flux(fields);
        });
    }

    private static Optional<Flux> flux(Fields fields) {
        if (fields.isMissing(DEPENDS_ON.name())) {
            fields.source().report(ConsumerProblems.noDependsOn(), fields.holder());
        }
        return Optional.of(new Flux(
                fields.holder(),
                fields.get(NAMESPACE, "flux-system"),
                fields.get(INTERVAL, "10m"),
                fields.get(REPOSITORY_SECRET),
                fields.value(KUBE_CONFIG_SECRETS),
                fields.get(SUBSTITUTE_FROM),
                fields.value(DECRYPTION),
                fields.value(DEPENDS_ON)));
    }

    private static Optional<Flux.KubeConfig> kubeConfig(Located<String> cluster, Slot slot) {
        return slot.read(Names::subdomain).map(secret -> new Flux.KubeConfig(cluster, secret));
    }

    private static Optional<String> duration(Slot slot) {
        return Scalars.text(slot, text -> false).filter(text -> {
            boolean valid = DURATION.matcher(text).matches();
            if (!valid) {
                slot.report(ScalarProblems.badDuration(text));
            }
            return valid;
        });
    }
}
