package dev.mtcgitops.read;

import dev.mtcgitops.model.Acceptance;
import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.DeletionGuard;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Delivery.Repository;
import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the Delivery document. */
final class DeliveryReader {
    private static final Field<DeletionGuard, Long> MAX_DELETIONS =
            Field.plain("maxDeletions", Scalars.integer(0, 1_000_000), DeletionGuard::files);
    private static final Field<DeletionGuard, Long> MAX_DELETION_PERCENT =
            Field.plain("maxDeletionPercent", Scalars.integer(0, 100), DeletionGuard::percent);
    private static final Shape<DeletionGuard> GUARD =
            new Mapping<>("`guards`", List.of(MAX_DELETIONS, MAX_DELETION_PERCENT)).shape(DeliveryReader::guards);

    private static final Field<Delivery, String> LAYOUT =
            Field.optional("layout", LayoutReader::read, Delivery::layout);
    private static final Field<Delivery, Repository> REPOSITORY =
            new Field<>("repository", RepositoryReader.REPOSITORY, Delivery::repository);
    private static final Field<Delivery, ArgoCd> ARGOCD = new Field<>("argocd", ArgoCdReader.ARGOCD, Delivery::argocd);
    private static final Field<Delivery, Flux> FLUX = new Field<>("flux", FluxReader.FLUX, Delivery::flux);
    private static final Field<Delivery, DeletionGuard> GUARDS = Field.plain("guards", GUARD, Delivery::guards);
    private static final Field<Delivery, Boolean> HYDRATOR = Field.plain("hydrator", Scalars::bool, Delivery::hydrator);
    private static final Field<Delivery, List<Acceptance>> ACCEPTED = new Field<>(
            "accepted",
            AcceptanceReader.ACCEPTED,
            delivery -> Optional.of(delivery.accepted()).filter(list -> !list.isEmpty()));

    /** The {@code spec} of a Delivery. */
    static final Mapping<Delivery> SPEC = new Mapping<>(
            "the `spec` of a Delivery", List.of(LAYOUT, REPOSITORY, ARGOCD, FLUX, GUARDS, HYDRATOR, ACCEPTED));

    private DeliveryReader() {}

    static Optional<Delivery> read(Fields document) {
        Located<String> name = document.slot("metadata")
                .flatMap(slot -> Names.Metadata.read(document, false))
                .map(Names.Metadata::name)
                .orElseGet(() -> new Located<>(Delivery.DEFAULT_NAME, document.holder()));
        return document.requiredSlot("spec").flatMap(SPEC::open).map(spec -> delivery(name, spec));
    }

    private static Delivery delivery(Located<String> name, Fields spec) {
        Optional<Consumer> consumer = Stream.of(Consumer.ARGOCD, Consumer.FLUX)
                .filter(one -> spec.has(one.text()))
                .findFirst();
        if (spec.isMissing(REPOSITORY.name())) {
            consumer.ifPresent(one -> spec.source()
                    .report(
                            ConsumerProblems.unreachable(one.product(), RepositoryReader.MISSING),
                            spec.keyAt(one.text())));
        }
        Optional<Repository> repository =
                spec.slot(REPOSITORY.name()).flatMap(slot -> RepositoryReader.read(slot, consumer));
        Delivery delivery = new Delivery(
                name,
                spec.get(LAYOUT),
                repository,
                spec.value(ARGOCD),
                spec.slot(FLUX.name()).flatMap(slot -> FluxReader.read(slot, repository.flatMap(Repository::url))),
                spec.value(GUARDS, DeletionGuard.DEFAULT),
                spec.value(HYDRATOR, false),
                spec.value(ACCEPTED, List.of()));
        delivery.argocd()
                .filter(argocd -> argocd.style().value() == ArgoCd.Style.APPLICATION_SET)
                .ifPresent(argocd -> checkSet(spec.source(), argocd, delivery.layoutTemplate()));
        return delivery;
    }

    private static Optional<DeletionGuard> guards(Fields fields) {
        return Optional.of(new DeletionGuard(
                fields.value(MAX_DELETIONS, DeletionGuard.DEFAULT.files()),
                fields.value(MAX_DELETION_PERCENT, DeletionGuard.DEFAULT.percent())));
    }

    /** An ApplicationSet knows a cluster by its directory only. */
    private static void checkSet(Source source, ArgoCd argocd, String layout) {
        String fault = LayoutReader.faultOfGlob(layout);
        if (!fault.isEmpty()) {
            source.report(ConsumerProblems.setNeedsLayout(fault), argocd.style().at());
        }
        argocd.destinations().stream().flatMap(all -> all.values().stream()).forEach(destination -> {
            String cluster = destination.cluster().value();
            if (destination.server() || !destination.value().value().equals(cluster)) {
                source.report(
                        ConsumerProblems.setNeedsNames(cluster),
                        destination.value().at());
            }
        });
    }
}
