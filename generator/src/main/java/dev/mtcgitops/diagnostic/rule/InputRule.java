package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in the input's files, vocabulary and values. */
public enum InputRule implements Rule {
    PATH_MISSING(
            "INPUT-001",
            Severity.ERROR,
            "`{0}` does not exist.",
            "`-f` takes a file, a directory or `-` for standard input."),
    SPECIAL_FILE(
            "INPUT-002",
            Severity.ERROR,
            "`{0}` is no regular file.",
            "Pipes, sockets and devices are not read; pipe the text into `-f -` instead."),
    SYMLINK_LEAVES(
            "INPUT-003",
            Severity.ERROR,
            "The symbolic link leads out of the directory that was given.",
            "Copy the file into the directory, or name it with its own `-f`."),
    SYMLINK_BROKEN("INPUT-003", Severity.ERROR, "The symbolic link leads nowhere.", "Repair or remove the link."),
    TOO_LARGE("INPUT-004", Severity.ERROR, "The file is larger than 16 MiB.", "Split it into several files."),
    NOT_UTF8(
            "INPUT-005",
            Severity.ERROR,
            "The file is not UTF-8 text.",
            "Save it in UTF-8; byte {0} is the first that is not."),
    UNREADABLE(
            "INPUT-006",
            Severity.ERROR,
            "`{0}` cannot be read: {1}.",
            "Check the permissions of the file and of the directories above it."),
    NO_PAIR(
            "INPUT-007",
            Severity.ERROR,
            "The input holds no ClusterPair.",
            "A fleet needs at least one document of kind `ClusterPair`; an empty input would remove every manifest."),
    NOT_ALL_READ(
            "INPUT-008",
            Severity.INFO,
            "Rules that need the whole fleet did not run, because not every document could be read.",
            "Solve the errors first; there may be further findings afterwards."),
    FOREIGN_DOCUMENT(
            "INPUT-009",
            Severity.ERROR,
            "The document is none of this tool's input.",
            "{0}Input has `apiVersion: mtcgitops.dev/v1alpha1`; keep other manifests outside of the input, or name them as captured files."),
    UNKNOWN_KIND("INPUT-009", Severity.ERROR, "`{0}` is no kind of `mtcgitops.dev/v1alpha1`.", "{1}"),
    UNKNOWN_API_VERSION(
            "INPUT-009",
            Severity.ERROR,
            "`{0}` is no version this release reads.",
            "Write `apiVersion: mtcgitops.dev/v1alpha1`."),
    UNKNOWN_FIELD("INPUT-010", Severity.ERROR, "`{0}` is no field of {1}.", "{2}"),
    MISSING_FIELD("INPUT-011", Severity.ERROR, "{0} needs `{1}`.", "{2}"),
    WRONG_TYPE("INPUT-012", Severity.ERROR, "`{0}` takes {1}, not {2}.", "{3}"),
    NULL_VALUE("INPUT-012", Severity.ERROR, "`{0}` has no value.", "Give it one, or remove the key."),
    NUMBER_FOR_TEXT(
            "INPUT-013",
            Severity.ERROR,
            "`{0}` is the number {1}: quote it.",
            "Write `\"{0}\"`, so that every reader takes it as text."),
    BOOLEAN_FOR_TEXT(
            "INPUT-013",
            Severity.ERROR,
            "`{0}` is a truth value here: quote it.",
            "Write `\"{0}\"`, so that every reader takes it as text."),
    NOT_ONE_OF("INPUT-014", Severity.ERROR, "`{0}` is no value of `{1}`.", "{2}"),
    OUT_OF_RANGE("INPUT-015", Severity.ERROR, "`{0}` takes an integer from {1} to {2}.", ""),
    EMPTY_LIST("INPUT-016", Severity.ERROR, "`{0}` is empty.", "Give it an item{1}."),
    BAD_NAME(
            "INPUT-017",
            Severity.ERROR,
            "`{0}` is no valid name.",
            "Names are DNS-1123 labels: at most 63 lower-case letters, digits and `-`, beginning and ending with a letter or digit."),
    BAD_SUBDOMAIN(
            "INPUT-017",
            Severity.ERROR,
            "`{0}` is no valid name.",
            "This name is a DNS-1123 subdomain: at most 253 lower-case letters, digits, `-` and `.`, such as `ocp-4.1-manual-proxy`; every part between dots begins and ends with a letter or digit."),
    DUPLICATE_NAME(
            "INPUT-018",
            Severity.ERROR,
            "There is another {0} named `{1}`.",
            "Names are unique in a fleet; rename or remove one of them."),
    SECOND_DELIVERY("INPUT-018", Severity.ERROR, "There is another Delivery.", "A fleet has at most one; merge them."),
    BAD_LABEL_KEY(
            "INPUT-019",
            Severity.ERROR,
            "`{0}` is no valid label key.",
            "A label key is an optional DNS name with `/`, then at most 63 letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit."),
    BAD_LABEL_VALUE(
            "INPUT-019",
            Severity.ERROR,
            "`{0}` is no valid label value.",
            "A label value has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit."),
    BAD_VERSION("INPUT-020", Severity.ERROR, "`{0}` is no {1} version.", "Write `{2}`."),
    UNKNOWN_VERSION("INPUT-020", Severity.ERROR, "{0} {1} is not known; the nearest known release is {2}.", "{3}"),
    NEWER_VERSION(
            "INPUT-021",
            Severity.WARNING,
            "{0} {1} is newer than this release knows; it is treated like {2}.",
            "Check the rendered manifests, and look for a newer mtc-gitops."),
    BAD_ADDRESS(
            "INPUT-022",
            Severity.ERROR,
            "`{0}` is neither an address nor a network.",
            "Write `10.0.0.1`, `10.0.0.0/16`, `2001:db8::1` or `2001:db8::/32`."),
    NOT_A_NETWORK(
            "INPUT-022",
            Severity.ERROR,
            "`{0}` is no network.",
            "Write an address and a prefix length, such as `10.0.0.0/16`."),
    HOST_BITS(
            "INPUT-023",
            Severity.ERROR,
            "`{0}` has host bits; the network is `{1}`.",
            "Write `{1}`, or the address alone where one is meant."),
    BAD_URL("INPUT-024", Severity.ERROR, "`{0}` is no URL that can be used here.", "Write `{1}`."),
    EXACTLY_ONE("INPUT-025", Severity.ERROR, "{0} takes exactly one of {1}.", ""),
    EXCLUDED("INPUT-025", Severity.ERROR, "`{0}` cannot stand beside `{1}`.", "{2}"),
    CREDENTIALS_MISSING(
            "INPUT-026",
            Severity.ERROR,
            "`auth: basic` needs `credentials`.",
            "Name the secret that holds the whole URL: `{argocdVault: \"path#key\"}` or `{flux: NAME}`."),
    CREDENTIALS_UNUSED(
            "INPUT-026",
            Severity.ERROR,
            "`credentials` need `auth: basic`.",
            "Say `auth: basic`, or remove the credentials."),
    BAD_VAULT_REFERENCE(
            "INPUT-027",
            Severity.ERROR,
            "The value is no reference to a secret.",
            "Write `path#key`, such as `secret/data/mtc#proxy`."),
    DUPLICATE_SOURCE(
            "INPUT-028", Severity.ERROR, "Namespace `{0}` is migrated twice by this pair.", "Remove one of the two."),
    DUPLICATE_TARGET(
            "INPUT-028", Severity.ERROR, "Two namespaces are migrated to `{0}`.", "Give each its own `target`."),
    CAPTURED_MISSING(
            "INPUT-029",
            Severity.ERROR,
            "The file `{0}` does not exist.",
            "The path is relative to the folder of this document."),
    CAPTURED_LEAVES(
            "INPUT-029",
            Severity.ERROR,
            "The file `{0}` lies outside of the input.",
            "Put captured files below the directory given with `-f`, or beside a single file."),
    CAPTURED_NOT_A_FILE(
            "INPUT-029", Severity.ERROR, "`{0}` is no regular file.", "Name one file with the captured objects."),
    CAPTURED_EMPTY(
            "INPUT-029",
            Severity.ERROR,
            "The captured file `{0}` is empty.",
            "`oc` prints a list also where nothing stands, so capturing failed: repeat `{1}`."),
    CAPTURED_FOREIGN(
            "INPUT-030",
            Severity.ERROR,
            "A file captured for this field holds objects of kind {0}, not `{1}`.",
            "Capture them with `{2}`."),
    CAPTURED_VALUE(
            "INPUT-031",
            Severity.ERROR,
            "The captured object has `{0}`, which no cluster understands as {1}.",
            "Capture it again with `oc get … -o yaml`."),
    BAD_DNS_NAME(
            "INPUT-032",
            Severity.ERROR,
            "`{0}` is no DNS name.",
            "Write a name such as `www.example.com`, without scheme and port."),
    BAD_LAYOUT(
            "INPUT-033",
            Severity.ERROR,
            "The layout {0}.",
            "Write a relative path such as `clusters/{cluster}/{regime}`."),
    BAD_REPOSITORY_URL(
            "INPUT-034",
            Severity.ERROR,
            "The repository is no path and no URL of `file`, `http`, `https` or `ssh`.",
            "{0}"),
    BAD_BRANCH(
            "INPUT-034",
            Severity.ERROR,
            "`{0}` is no branch name that Git accepts.",
            "Write a name such as `rendered/production`."),
    BAD_REPOSITORY_PATH(
            "INPUT-034", Severity.ERROR, "The path {0}.", "Write a path inside the repository, such as `fleets/emea`."),
    REPOSITORY_UNREACHABLE(
            "INPUT-040",
            Severity.ERROR,
            "{0} finds the tree at `repository.url`, which {1}.",
            "Write the URL under which the consumer reaches the repository: `https`, `http` or `ssh`."),
    REPOSITORY_SECRET_MISSING(
            "INPUT-040",
            Severity.ERROR,
            "Flux cannot reach a repository behind SSH without a key.",
            "Name the Secret that holds it in `repositorySecret`."),
    BAD_DURATION(
            "INPUT-041",
            Severity.ERROR,
            "`{0}` is no duration.",
            "Write a number and `s`, `m` or `h`, such as `10m` or `1h30m`."),
    OPEN_PROJECT(
            "INPUT-042",
            Severity.ERROR,
            "The project `default` of Argo CD allows everything.",
            "Name a project of its own: it is rendered, and allows what is rendered only."),
    OPEN_DESTINATION(
            "INPUT-042",
            Severity.ERROR,
            "`{0}` is no name of one cluster.",
            "Write the name that the cluster has in Argo CD; patterns would open the project to others."),
    SET_NEEDS_LAYOUT(
            "INPUT-043",
            Severity.ERROR,
            "An ApplicationSet finds clusters by their folders, and the layout {0}.",
            "Begin it with a folder and give `{cluster}` a segment of its own, as in `clusters/{cluster}/{regime}`; or choose `style: applications`."),
    SET_NEEDS_NAMES(
            "INPUT-043",
            Severity.ERROR,
            "An ApplicationSet names its destination after the folder of the cluster.",
            "Register the cluster in Argo CD as `{0}` and write `name: {0}`; or choose `style: applications`.");

    private final RuleText text;

    InputRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
