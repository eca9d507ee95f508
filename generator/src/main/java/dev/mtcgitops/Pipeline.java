package dev.mtcgitops;

import dev.mtcgitops.check.DeliveryCheck;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From inputs to a rendered fleet, or to its connections; the one place that knows the order of the stages. A pure function: it can be called for two
 * inputs in one run.
 */
public final class Pipeline {
    /** Rules about what cannot be used at all. The others are about clusters and their connections. */
    private static final Pattern UNUSABLE = Pattern.compile("(?:YAML|INPUT|OVERLAY|OUTPUT)-.*");

    private Pipeline() {}

    /** Renders a fleet as its input states it; see {@link #run(Inputs, Supposition, Workers, SourceTexts, Diagnostics)}. */
    public static Optional<Rendered> run(Inputs inputs, Workers workers, SourceTexts texts, Diagnostics into) {
        return run(inputs, Supposition.NONE, workers, texts, into);
    }

    /**
     * Renders a fleet.
     *
     * @param supposed what counts instead of what the input states
     * @param workers read files and render clusters
     * @param texts receives every text that a diagnostic may point into
     * @param into receives every diagnostic
     * @return nothing if there is an error
     * @throws dev.mtcgitops.diagnostic.Failure if a captured file that exists cannot be read
     */
    public static Optional<Rendered> run(
            Inputs inputs, Supposition supposed, Workers workers, SourceTexts texts, Diagnostics into) {
        FleetStages fleet = FleetStages.of(inputs, supposed, workers, texts, into);
        List<RenderedCluster> clusters = fleet.run(fleet.sound());
        List<ControlObject> control = into.hasErrors() ? List.of() : fleet.control(clusters);
        control.forEach(object -> DeliveryCheck.check(object, into));
        if (!into.hasErrors()) {
            fleet.checkAcceptances();
        }
        return into.hasErrors() ? Optional.empty() : Optional.of(fleet.rendered(clusters, control));
    }

    /**
     * Renders a fleet to follow its connections, also where rules about them report errors. The parameters are those of {@link #run(Inputs, Workers, SourceTexts, Diagnostics)}.
     *
     * @return nothing if the input, an overlay or a finished manifest cannot be used
     * @throws dev.mtcgitops.diagnostic.Failure if a captured file that exists cannot be read
     */
    public static Optional<Rendered> trace(Inputs inputs, Workers workers, SourceTexts texts, Diagnostics into) {
        FleetStages fleet = FleetStages.of(inputs, Supposition.NONE, workers, texts, into);
        List<RenderedCluster> clusters = fleet.run(isUsable(into) ? fleet.all() : fleet.sound());
        if (!into.hasErrors()) {
            fleet.checkAcceptances();
        }
        return isUsable(into) ? Optional.of(fleet.rendered(clusters, List.of())) : Optional.empty();
    }

    private static boolean isUsable(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::rule)
                .noneMatch(rule -> UNUSABLE.matcher(rule).matches());
    }
}
