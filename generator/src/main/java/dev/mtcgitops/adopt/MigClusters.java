package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.capture.UserInfo;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The clusters that MTC on a control cluster knows, and what the input calls them. */
final class MigClusters {
    private final SortedMap<String, Known> byName = new TreeMap<>();

    /**
     * A cluster that MTC knows.
     *
     * @param name its name in the input
     * @param url its API server as the controller dials it; the control cluster has none
     * @param version the version of MTC that the controller saw there
     */
    record Known(String name, Optional<Fact<String>> url, Optional<Fact<String>> version) {}

    /** Those of {@code control}; a cluster with a capture of its own has the name that its capture was given. */
    MigClusters(CapturedCluster control, List<CapturedCluster> captured) {
        for (CapturedObject object : control.all(CapturedKind.MIG_CLUSTER)) {
            Optional<Fact<String>> url = object.text("spec", "url")
                    .filter(text -> !UserInfo.wasIn(text))
                    .map(text -> Fact.of(AddressFacts.withoutSlash(text), object));
            boolean host = object.isTrue("spec", "isHostCluster");
            byName.put(
                    object.name(),
                    new Known(
                            host ? control.name() : name(object, url, control, captured),
                            url.filter(found -> !host),
                            object.text("status", "operatorVersion").map(text -> Fact.of(text, object))));
        }
    }

    private static String name(
            CapturedObject object,
            Optional<Fact<String>> url,
            CapturedCluster control,
            List<CapturedCluster> captured) {
        List<CapturedCluster> others = captured.stream()
                .filter(other -> other.control().isEmpty() && !other.name().equals(control.name()))
                .toList();
        Optional<String> same = others.stream()
                .map(CapturedCluster::name)
                .filter(object.name()::equals)
                .findFirst();
        Optional<String> reached = url.flatMap(dialled -> others.stream()
                .filter(other -> AddressFacts.api(other)
                        .filter(api -> api.value().equalsIgnoreCase(dialled.value()))
                        .isPresent())
                .map(CapturedCluster::name)
                .findFirst());
        return same.or(() -> reached).orElseGet(() -> label(object.name(), control.name()));
    }

    /** The name as the input takes it, and different from that of the control cluster. */
    private static String label(String name, String control) {
        String label = name.toLowerCase(Locale.ROOT).replace('.', '-');
        boolean taken = label.equals(control)
                || !Labels.isDnsLabel(label)
                || Arrays.stream(Side.values()).anyMatch(side -> side.text().equals(label));
        String short63 = label.length() > 56 ? label.substring(0, 56).replaceFirst("-+$", "") : label;
        return taken ? short63 + "-remote" : label;
    }

    /** The known facts about the cluster that MTC calls {@code name}. */
    Optional<Known> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All that are known, by their names to MTC. */
    List<Known> all() {
        return List.copyOf(byName.values());
    }
}
