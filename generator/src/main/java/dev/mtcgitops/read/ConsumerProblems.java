package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with what a Delivery says about its consumers. */
final class ConsumerProblems {
    private ConsumerProblems() {}

    static Problem unreachable(String consumer, String fault) {
        return Problem.of(
                "INPUT-040",
                consumer + " finds the tree at `repository.url`, which " + fault + ".",
                "Write the URL under which the consumer reaches the repository: `https`, `http` or `ssh`.");
    }

    static Problem repositorySecretMissing() {
        return Problem.of(
                "INPUT-040",
                "Flux cannot reach a repository behind SSH without a key.",
                "Name the Secret that holds it in `repositorySecret`.");
    }

    static Problem openProject() {
        return Problem.of(
                "INPUT-042",
                "The project `default` of Argo CD allows everything.",
                "Name a project of its own: it is rendered, and allows what is rendered only.");
    }

    static Problem openDestination(String name) {
        return Problem.of(
                "INPUT-042",
                shown(name) + " is not the name of one cluster.",
                "Write the name that the cluster has in Argo CD; patterns would open the project to others.");
    }

    static Problem setNeedsLayout(String fault) {
        return Problem.of(
                "INPUT-043",
                "An ApplicationSet finds clusters by their folders, and the layout " + fault + ".",
                "Begin it with a folder and give `{cluster}` a segment of its own, as in `clusters/{cluster}/{regime}`; or choose `style: applications`.");
    }

    static Problem setNeedsNames(String cluster) {
        return Problem.of(
                "INPUT-043",
                "An ApplicationSet names its destination after the folder of the cluster.",
                "Register the cluster in Argo CD as " + shown(cluster) + " and write `name: " + cluster
                        + "`; or choose `style: applications`.");
    }

    static Problem otherSource(String key) {
        return Problem.of(
                "GITOPS-003",
                shown(key) + " would make the consumer build something else than the directories of the clusters hold.",
                "Remove it: each directory has a `kustomization.yaml`, and that is all a consumer needs to know.");
    }

    static Problem badWave() {
        return Problem.of(
                "GITOPS-004",
                "A sync wave is an integer.",
                "Write a number such as `5` or `-1`: Argo CD fails on a number in an annotation, and takes any other text for wave 0.");
    }

    static Problem noDependsOn() {
        return Problem.of(
                "GITOPS-005",
                "Nothing says what installs MTC's operator: without its CRD Flux applies nothing of a cluster.",
                "Name the Kustomization that installs it in `dependsOn`, or write `dependsOn: []` if it is there in any case.");
    }
}
