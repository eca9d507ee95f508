package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.Subject;
import dev.mtcgitops.model.Subjects;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the documents of all files by kind. */
final class Documents {
    private static final String GROUP = "mtcgitops.dev/";
    private static final String API_VERSION = GROUP + "v1alpha1";
    private static final String OVERLAY = "Overlay";
    private static final List<String> KINDS = List.of("ClusterPair", "Cluster", OVERLAY, "Delivery");
    private static final List<String> FIELDS = List.of("apiVersion", "kind", "metadata", "spec");

    private final ClusterPairReader pairReader = new ClusterPairReader();
    private final List<ClusterPair> pairs = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Overlay> overlays = new ArrayList<>();
    private final List<Located<Delivery>> deliveries = new ArrayList<>();
    private final Set<Subject> subjects = new HashSet<>();
    private boolean hasPair;
    private boolean isInput;
    private boolean isLikeCaptured;

    /** Reads all documents of {@code source}. */
    void read(Source source) {
        List<YamlNode> nodes = source.documents();
        isLikeCaptured = !nodes.isEmpty() && nodes.stream().allMatch(CapturedFile::canHold);
        for (YamlNode node : nodes) {
            SubjectReader.read(node, subjects);
            document(node, source).ifPresent(fields -> {
                isInput = true;
                read(fields);
            });
        }
    }

    /** Adds what {@code other} has read. */
    void addAll(Documents other) {
        pairs.addAll(other.pairs);
        clusters.addAll(other.clusters);
        clusters.addAll(other.pairReader.described());
        overlays.addAll(other.overlays);
        deliveries.addAll(other.deliveries);
        subjects.addAll(other.subjects);
        hasPair |= other.hasPair;
    }

    private void read(Fields document) {
        switch (document.mapping().text("kind").orElse("")) {
            case "ClusterPair" -> {
                hasPair = true;
                pairReader.read(document).ifPresent(pairs::add);
            }
            case "Cluster" -> ClusterReader.read(document).ifPresent(clusters::add);
            case OVERLAY -> OverlayReader.read(document, false).ifPresent(overlays::add);
            default ->
                DeliveryReader.read(document)
                        .ifPresent(delivery -> deliveries.add(new Located<>(delivery, document.holder())));
        }
    }

    /** The overlays in {@code source}; any other kind is an error there. */
    static List<Overlay> shippedOverlays(Source source) {
        List<Overlay> overlays = new ArrayList<>();
        for (YamlNode node : source.documents()) {
            document(node, source)
                    .filter(Documents::isOverlay)
                    .flatMap(fields -> OverlayReader.read(fields, true))
                    .ifPresent(overlays::add);
        }
        return overlays;
    }

    private static boolean isOverlay(Fields document) {
        Optional<Slot> other = document.slot("kind")
                .filter(slot ->
                        !(slot.node() instanceof YamlScalar kind && kind.value().equals(OVERLAY)));
        other.ifPresent(slot -> slot.report(DocumentProblems.foreign("")));
        return other.isEmpty();
    }

    /** The fields of {@code node} if it is a document of ours; what is not is reported. */
    private static Optional<Fields> document(YamlNode node, Source source) {
        Slot slot = Slot.item("document", node, source);
        if (!(node instanceof YamlMapping mapping)) {
            slot.report(DocumentProblems.foreign(""));
            return Optional.empty();
        }
        String apiVersion = mapping.text("apiVersion").orElse("");
        String kind = mapping.text("kind").orElse("");
        boolean ours =
                apiVersion.startsWith(GROUP) || (mapping.get("apiVersion").isEmpty() && KINDS.contains(kind));
        if (!ours) {
            reportForeign(slot, mapping, apiVersion, kind);
            return Optional.empty();
        }
        return Fields.of(slot, "the document", FIELDS).filter(fields -> isOurKind(fields, apiVersion));
    }

    private static void reportForeign(Slot slot, YamlMapping mapping, String apiVersion, String kind) {
        boolean nearly = Suggestion.nearest(apiVersion, List.of(API_VERSION)).isPresent() && KINDS.contains(kind);
        Location at = mapping.get("apiVersion")
                .filter(YamlScalar.class::isInstance)
                .map(value -> value.origin().written())
                .orElse(slot.holder());
        slot.source()
                .report(
                        CapturedFile.canHold(mapping)
                                ? DocumentProblems.unnamedCapture()
                                : DocumentProblems.foreign(nearly ? "Did you mean `" + API_VERSION + "`? " : ""),
                        at);
    }

    private static boolean isOurKind(Fields fields, String apiVersion) {
        Optional<Slot> version = fields.requiredSlot("apiVersion");
        if (!apiVersion.equals(API_VERSION)) {
            version.ifPresent(slot -> slot.report(DocumentProblems.unknownApiVersion(apiVersion)));
            return version.isEmpty();
        }
        Optional<String> kind = fields.requiredSlot("kind").flatMap(Scalars::text);
        if (kind.isPresent() && !KINDS.contains(kind.get())) {
            String meant = Suggestion.didYouMean(kind.get(), KINDS);
            String hint = meant.isEmpty() ? "The kinds are `" + String.join("`, `", KINDS) + "`." : meant;
            fields.slot("kind").ifPresent(slot -> slot.report(DocumentProblems.unknownKind(kind.get(), hint)));
            return false;
        }
        return kind.isPresent();
    }

    /** Whether any document is one of this tool's input. */
    boolean isInput() {
        return isInput;
    }

    /** Whether all documents are objects that a captured file may hold. */
    boolean isLikeCaptured() {
        return isLikeCaptured;
    }

    /** Whether any document claims to be a ClusterPair. */
    boolean hasPair() {
        return hasPair;
    }

    /** Reports what documents say against each other. */
    void checkTogether(Diagnostics into) {
        checkUnique("ClusterPair", pairs.stream().map(ClusterPair::name).toList(), into);
        checkUnique("Overlay", overlays.stream().map(Overlay::name).toList(), into);
        deliveries.sort(Comparator.comparing(Located::at));
        for (Located<Delivery> delivery : deliveries.subList(Math.min(1, deliveries.size()), deliveries.size())) {
            into.report(
                    DocumentProblems.secondDelivery(),
                    delivery.at(),
                    other(deliveries.get(0).at()));
        }
    }

    private static void checkUnique(String kind, List<Located<String>> names, Diagnostics into) {
        Map<String, Location> first = new HashMap<>();
        names.stream().sorted(Comparator.comparing(Located::at)).forEach(name -> {
            Location earlier = first.putIfAbsent(name.value(), name.at());
            if (earlier != null) {
                into.report(DocumentProblems.duplicateName(kind, name.value()), name.at(), other(earlier));
            }
        });
    }

    private static List<Related> other(Location at) {
        return List.of(new Related(at, "The other is here."));
    }

    /** Everything that was read, in the order a fleet has; {@code complete} if there was no error. */
    Fleet fleet(Set<Capture> captures, boolean complete) {
        pairs.sort(Comparator.comparing(pair -> pair.name().value()));
        List<Cluster> all = new ArrayList<>(clusters);
        all.addAll(pairReader.described());
        all.sort(Comparator.comparing((Cluster cluster) -> cluster.name().value())
                .thenComparing(cluster -> cluster.name().at()));
        overlays.sort(null);
        return new Fleet(
                pairs,
                all,
                overlays,
                deliveries.stream().findFirst().map(Located::value),
                captures,
                new Subjects(subjects, captures),
                complete);
    }
}
