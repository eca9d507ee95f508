package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.DeletionGuard;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Delivery.Repository;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the Delivery document. */
final class DeliveryReader {
    private static final List<String> FIELDS = List.of("layout", "repository", "argocd", "flux", "guards", "hydrator");
    private static final List<String> GUARDS = List.of("maxDeletions", "maxDeletionPercent");
    private static final String SSH = "ssh://";

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
        Delivery delivery = new Delivery(
                name,
                spec.optional("layout", LayoutReader::read),
                spec.slot("repository").flatMap(RepositoryReader::read),
                spec.slot("argocd").flatMap(ArgoCdReader::read),
                spec.slot("flux").flatMap(FluxReader::read),
                spec.slot("guards").flatMap(DeliveryReader::guards).orElse(DeletionGuard.DEFAULT),
                spec.slot("hydrator").flatMap(Scalars::bool).orElse(false));
        checkRepository(spec, delivery);
        delivery.argocd()
                .filter(argocd -> argocd.style().value() == ArgoCd.Style.APPLICATION_SET)
                .ifPresent(argocd -> checkSet(spec, argocd, delivery.layoutTemplate()));
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

    /** Consumers run elsewhere: a path, which is enough to publish, tells them nothing. */
    private static void checkRepository(Fields spec, Delivery delivery) {
        Optional<Fields> repository = spec.slot("repository").flatMap(slot -> Fields.lenient(slot, "`repository`"));
        if (repository.map(fields -> !fields.isMissing("url")).orElse(spec.has("repository"))) {
            Optional<Located<String>> url = delivery.repository().flatMap(Repository::url);
            url.filter(stated -> !isReachable(stated.value()))
                    .ifPresent(stated -> consumer(delivery)
                            .ifPresent(consumer -> spec.source()
                                    .report(
                                            InputRule.REPOSITORY_UNREACHABLE,
                                            stated.at(),
                                            consumer,
                                            "only this machine knows")));
            url.filter(stated -> stated.value().toLowerCase(Locale.ROOT).startsWith(SSH))
                    .flatMap(stated -> delivery.flux())
                    .filter(flux -> flux.repositorySecret().isEmpty() && !mentions(spec, "repositorySecret"))
                    .ifPresent(flux -> spec.source().report(InputRule.REPOSITORY_SECRET_MISSING, flux.at()));
        } else {
            Location at = repository
                    .map(Fields::holder)
                    .or(() -> delivery.argocd().map(ArgoCd::at))
                    .or(() -> delivery.flux().map(flux -> flux.at()))
                    .orElse(spec.holder());
            consumer(delivery)
                    .ifPresent(consumer ->
                            spec.source().report(InputRule.REPOSITORY_UNREACHABLE, at, consumer, "is missing"));
        }
    }

    private static boolean mentions(Fields spec, String fluxField) {
        return spec.slot("flux")
                .flatMap(slot -> Fields.lenient(slot, "`flux`"))
                .map(fields -> fields.has(fluxField))
                .orElse(false);
    }

    private static Optional<String> consumer(Delivery delivery) {
        return delivery.argocd()
                .map(argocd -> "Argo CD")
                .or(() -> delivery.flux().map(flux -> "Flux"));
    }

    private static boolean isReachable(String url) {
        return url.toLowerCase(Locale.ROOT).matches("(?:https?|ssh)://.*");
    }

    private static void checkSet(Fields spec, ArgoCd argocd, String layout) {
        String fault = LayoutReader.faultOfGlob(layout);
        if (!fault.isEmpty()) {
            spec.source().report(InputRule.SET_NEEDS_LAYOUT, argocd.style().at(), fault);
        }
        argocd.destinations()
                .ifPresent(destinations -> destinations.forEach((cluster, destination) -> {
                    if (destination.server() || !destination.value().value().equals(cluster)) {
                        spec.source()
                                .report(
                                        InputRule.SET_NEEDS_NAMES,
                                        destination.value().at(),
                                        cluster);
                    }
                }));
    }
}
