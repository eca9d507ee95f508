package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with credentials and references to them. */
final class CredentialProblems {
    private CredentialProblems() {}

    static Problem inProxyUrl() {
        return inUrl(
                "Keep them out of Git: name a secret that holds the whole URL with `{argocdVault: \"path#key\"}` or `{flux: NAME}`, or leave the URL to `oc patch` with `{unmanaged: true}`.");
    }

    static Problem inHost() {
        return inUrl(
                "Give the host alone; where the proxy needs a password, say `auth: basic` and name the secret that holds the whole URL in `credentials`.");
    }

    static Problem inRepositoryUrl() {
        return inUrl(
                "Remove the password; the name of a user may stay. `publish --token-env NAME` takes the password from a variable of the environment.");
    }

    /** The credentials of a URL that says only where something is. */
    static Problem inPlainUrl() {
        return inUrl("Remove the user info: the URL only says where the server is.");
    }

    private static Problem inUrl(String hint) {
        return Problem.of("PROXY-004", "The URL holds credentials.", hint);
    }

    static Problem literal() {
        return Problem.of(
                "SECRET-001",
                "A credential stands here in the open.",
                "Keep it out of Git: name a secret with `{argocdVault: \"path#key\"}` or `{flux: NAME}` where the field allows it.");
    }

    static Problem badFluxName() {
        return Problem.of(
                "SECRET-003",
                "The value is no name that Flux substitutes.",
                "A name has letters, digits and `_`, and does not begin with a digit.");
    }

    static Problem producesSecrets(String key) {
        return Problem.of(
                "SECRET-002",
                shown(key) + " makes Secrets only, and nothing copies one into the field of a MigrationController.",
                "Let it make the Secret that `substituteFrom` of the Delivery names, and write `{flux: NAME}` here; or use `{argocdVault: \"path#key\"}`.");
    }

    static Problem sopsInField() {
        return Problem.of(
                "SECRET-005",
                "A value that SOPS encrypted cannot be rendered: its checksum covers a file that is written anew each time.",
                "Encrypt the Secret that `substituteFrom` of the Delivery names, which is yours, and write `{flux: NAME}` here.");
    }

    static Problem badVaultReference() {
        return Problem.of(
                "INPUT-027",
                "The value is no reference to a secret.",
                "Write `path#key`, such as `secret/data/mtc#proxy`.");
    }

    static Problem managed() {
        return Problem.of(
                "INPUT-027",
                "`unmanaged` can only be `true`.",
                "Write `{unmanaged: true}` where a person sets the URL on the cluster, else another reference.");
    }

    static Problem missing() {
        return Problem.of(
                "INPUT-026",
                "`auth: basic` needs `credentials`.",
                "Name the secret that holds the whole URL with `{argocdVault: \"path#key\"}` or `{flux: NAME}`, or leave the URL to `oc patch` with `{unmanaged: true}`.");
    }

    static Problem unused() {
        return Problem.of(
                "INPUT-026", "`credentials` need `auth: basic`.", "Say `auth: basic`, or remove the credentials.");
    }
}
