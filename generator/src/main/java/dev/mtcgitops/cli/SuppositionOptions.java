package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Choice;
import dev.mtcgitops.model.ClusterField;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.model.Supposition.Fact;
import dev.mtcgitops.model.Wildcard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The flags that say what to suppose of clusters; the name of a cluster takes {@code *}. */
final class SuppositionOptions {
    private static final String OPENSHIFT = "--openshift";
    private static final String MTC = "--mtc";
    private static final String PLUGIN = "--network-plugin";
    private static final String SDN_MODE = "--sdn-mode";

    private List<String> openshift = List.of();
    private List<String> mtc = List.of();
    private List<String> plugin = List.of();
    private List<String> sdnMode = List.of();

    /** Whether any of the flags is given. */
    boolean isGiven() {
        return !(openshift.isEmpty() && mtc.isEmpty() && plugin.isEmpty() && sdnMode.isEmpty());
    }

    /**
     * What is to be supposed.
     *
     * @param clusters the names of all clusters
     * @throws picocli.CommandLine.ParameterException if a flag names no cluster, or says what cannot be
     */
    Supposition among(Collection<String> clusters, CommonOptions options) {
        List<Fact<?>> facts = new ArrayList<>();
        openshift.forEach(text -> facts.add(
                fact(OPENSHIFT, text, ClusterField.OPENSHIFT, SuppositionOptions::openshift, clusters, options)));
        mtc.forEach(text -> facts.add(fact(
                MTC,
                text.contains("=") ? text : "*=" + text,
                ClusterField.MTC,
                SuppositionOptions::mtc,
                clusters,
                options)));
        plugin.forEach(text -> facts.add(fact(
                PLUGIN,
                text,
                ClusterField.NETWORK_PLUGIN,
                choice(List.of(NetworkPlugin.values())),
                clusters,
                options)));
        sdnMode.forEach(text -> facts.add(
                fact(SDN_MODE, text, ClusterField.SDN_MODE, choice(List.of(SdnMode.values())), clusters, options)));
        return new Supposition(facts);
    }

    /** A value, or the reason why a text is none. */
    private record Read<T>(Optional<T> value, String reason) {}

    private static <T> Fact<T> fact(
            String flag,
            String text,
            ClusterField<T> field,
            Function<String, Read<T>> reader,
            Collection<String> clusters,
            CommonOptions options) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw options.wrong(flag + " takes a cluster, `=` and a value, such as `prod=…`: `" + text + "`");
        }
        String pattern = text.substring(0, equals);
        ClusterOptions.check(flag, pattern, clusters, options);
        Read<T> read = reader.apply(text.substring(equals + 1));
        T value = read.value().orElseThrow(() -> options.wrong(flag + " " + read.reason()));
        return new Fact<>(field, name -> Wildcard.matches(pattern, name), value);
    }

    private static Read<OpenShiftVersion> openshift(String text) {
        return version(
                "OpenShift",
                "4.16",
                text,
                OpenShiftVersion.parse(text),
                version -> KnownVersions.isKnown(version) || KnownVersions.isNewer(version),
                KnownVersions::nearest);
    }

    private static Read<MtcVersion> mtc(String text) {
        return version(
                "MTC",
                "1.8.4",
                text,
                MtcVersion.parse(text),
                version -> KnownVersions.isKnown(version) || KnownVersions.isNewer(version),
                KnownVersions::nearest);
    }

    private static <T> Read<T> version(
            String product,
            String example,
            String text,
            Optional<T> version,
            Predicate<T> isUsable,
            UnaryOperator<T> nearest) {
        String reason = version.map(unknown ->
                        "names an unknown " + product + ": `" + text + "`; the nearest is " + nearest.apply(unknown))
                .orElse("takes a version such as " + example + ": `" + text + "`");
        return new Read<>(version.filter(isUsable), reason);
    }

    private static <T extends Choice> Function<String, Read<T>> choice(List<T> values) {
        List<String> words = values.stream().map(Choice::text).toList();
        return text -> new Read<>(
                values.stream().filter(value -> value.text().equals(text)).findFirst(),
                "takes " + String.join(", ", words) + ": `" + text + "`"
                        + Suggestion.nearest(text, words)
                                .map(meant -> "; did you mean `" + meant + "`?")
                                .orElse(""));
    }

    /** Adds the flags to {@code verb}. */
    void addTo(VerbSpec verb) {
        verb.texts(
                        OPENSHIFT,
                        "CLUSTER=VERSION",
                        "Suppose another OpenShift; * stands for any characters; repeatable.",
                        value -> openshift = value)
                .texts(
                        MTC,
                        "[CLUSTER=]VERSION",
                        "Suppose another MTC; of all clusters unless one is named.",
                        value -> mtc = value)
                .texts(PLUGIN, "CLUSTER=PLUGIN", "Suppose another network plugin.", value -> plugin = value)
                .texts(SDN_MODE, "CLUSTER=MODE", "Suppose another mode of OpenShift SDN.", value -> sdnMode = value);
    }
}
