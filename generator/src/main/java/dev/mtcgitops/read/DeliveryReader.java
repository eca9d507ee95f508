package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.DeletionGuard;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Delivery.Repository;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the Delivery document. */
final class DeliveryReader {
    private static final List<String> FIELDS = List.of("layout", "repository", "argocd", "flux", "guards", "hydrator");
    private static final List<String> GUARDS = List.of("maxDeletions", "maxDeletionPercent");

    private DeliveryReader() {}

    static Optional<Delivery> read(Fields document) {
        Located<String> name = document.slot("metadata")
                .flatMap(slot -> Names.Metadata.read(document, false))
                .map(Names.Metadata::name)
                .orElseGet(() -> new Located<>(Delivery.DEFAULT_NAME, document.holder()));
        return document.requiredSlot("spec")
                .flatMap(slot -> Fields.of(slot, "the `spec` of a Delivery", FIELDS))
                .map(spec -> delivery(name, spec));
    }

    private static Delivery delivery(Located<String> name, Fields spec) {
        Optional<Consumer> consumer = Stream.of(Consumer.ARGOCD, Consumer.FLUX)
                .filter(one -> spec.has(one.text()))
                .findFirst();
        if (spec.isMissing("repository")) {
            consumer.ifPresent(one -> spec.source()
                    .report(
                            InputRule.REPOSITORY_UNREACHABLE,
                            spec.keyAt(one.text()),
                            one.product(),
                            RepositoryReader.MISSING));
        }
        Optional<Repository> repository =
                spec.slot("repository").flatMap(slot -> RepositoryReader.read(slot, consumer));
        Delivery delivery = new Delivery(
                name,
                spec.optional("layout", LayoutReader::read),
                repository,
                spec.slot("argocd").flatMap(ArgoCdReader::read),
                spec.slot("flux").flatMap(slot -> FluxReader.read(slot, repository.flatMap(Repository::url))),
                spec.slot("guards").flatMap(DeliveryReader::guards).orElse(DeletionGuard.DEFAULT),
                spec.slot("hydrator").flatMap(Scalars::bool).orElse(false));
        delivery.argocd()
                .filter(argocd -> argocd.style().value() == ArgoCd.Style.APPLICATION_SET)
                .ifPresent(argocd -> checkSet(spec.source(), argocd, delivery.layoutTemplate()));
        return delivery;
    }

    private static Optional<DeletionGuard> guards(Slot slot) {
        return Fields.of(slot, "`guards`", GUARDS)
                .map(fields -> new DeletionGuard(
                        fields.withDefault("maxDeletions", Scalars.integer(0, 1_000_000), DeletionGuard.DEFAULT.files())
                                .value(),
                        fields.withDefault(
                                        "maxDeletionPercent", Scalars.integer(0, 100), DeletionGuard.DEFAULT.percent())
                                .value()));
    }

    /** An ApplicationSet knows a cluster by its directory only. */
    private static void checkSet(Source source, ArgoCd argocd, String layout) {
        String fault = LayoutReader.faultOfGlob(layout);
        if (!fault.isEmpty()) {
            source.report(InputRule.SET_NEEDS_LAYOUT, argocd.style().at(), fault);
        }
        argocd.destinations().stream().flatMap(all -> all.values().stream()).forEach(destination -> {
            String cluster = destination.cluster().value();
            if (destination.server() || !destination.value().value().equals(cluster)) {
                source.report(InputRule.SET_NEEDS_NAMES, destination.value().at(), cluster);
            }
        });
    }
}
