package dev.mtcgitops.cli;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.krm.FunctionConfig;
import dev.mtcgitops.krm.FunctionOutput;
import dev.mtcgitops.krm.ListedInput;
import dev.mtcgitops.krm.ResourceList;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code krm}: the objects of a cluster, for kustomize and kpt. */
final class KrmCommand implements Callable<Integer> {
    static final String SUMMARY = "Renders a cluster as a function of kustomize or kpt, on standard input and output.";

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    private final KrmOptions options = new KrmOptions();

    KrmCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "Reads a ResourceList of the KRM Functions Specification, and writes one with the objects of the",
                        "cluster that its functionConfig names; see docs/delivery.md.")
                .synopsis("mtc-gitops krm [OPTIONS] < LIST")
                .with(options::addTo)
                .examples("kustomize build --enable-alpha-plugins --enable-exec clusters/ocp4-prod")
                .spec();
    }

    @Override
    public Integer call() {
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Inputs given = Inputs.find(List.of(STANDARD_INPUT), console.in(), console.workingDirectory());
        run.diagnostics().addAll(given.findings());
        for (InputFile file : given.files()) {
            ResourceList.read(file, run.diagnostics()).ifPresent(list -> answer(list, run));
            run.texts().put(file.name(), file.text());
        }
        return run.diagnostics().hasErrors() ? ExitCode.BAD_INPUT : ExitCode.OK;
    }

    private void answer(ResourceList list, Run run) {
        FunctionOutput output = new FunctionOutput(list, rendered(list, run));
        output.check(run.diagnostics());
        console.out()
                .print(
                        run.diagnostics().hasErrors()
                                ? FunctionOutput.unchanged(list, run.shown())
                                : output.text(run.shown()));
    }

    private List<Manifest> rendered(ResourceList list, Run run) {
        Optional<FunctionConfig> request = list.request(run.diagnostics());
        if (run.diagnostics().hasErrors()) {
            return List.of();
        }
        Inputs named =
                Inputs.find(request.orElseThrow().files(), InputStream.nullInputStream(), console.workingDirectory());
        ListedInput input = ListedInput.of(list);
        Diagnostics found = new Diagnostics();
        Optional<Rendered> rendered = Pipeline.run(input.with(named), run.workers(), run.texts(), found);
        run.diagnostics().addAll(input.placed(found.sorted()));
        return rendered.map(fleet -> cluster(fleet, request.orElseThrow(), run)).orElse(List.of());
    }

    private static List<Manifest> cluster(Rendered fleet, FunctionConfig request, Run run) {
        Optional<RenderedCluster> cluster = fleet.clusters().stream()
                .filter(one -> one.name().equals(request.cluster()))
                .findFirst();
        if (cluster.isEmpty()) {
            request.reportUnknown(new TreeSet<>(fleet.clusterNames()), run.diagnostics());
        }
        return cluster.map(RenderedCluster::manifests).orElse(List.of());
    }
}
