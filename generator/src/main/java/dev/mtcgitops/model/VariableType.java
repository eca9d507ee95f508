package dev.mtcgitops.model;

/** What the value of a MigrationController variable must be so that the role and mig-controller's settings parser take it as meant. */
public enum VariableType implements Choice {
    /** {@code true} or {@code false}; text counts as true. */
    BOOLEAN("boolean", "`true` or `false`"),
    /** A boolean, or its text. */
    BOOLEAN_OR_TEXT("boolean-or-text", "`true` or `false`"),
    /** Text that the role writes between double quotes. */
    TEXT("text", "text, with quotes round what looks like a number"),
    /** Text that the role writes without quotes. */
    UNQUOTED("unquoted", "text"),
    /** One of the words that the table lists. */
    CHOICE("one of", ""),
    /** A DNS-1123 name, as objects have. */
    NAME("name", "a name of lower-case letters, digits, `-` and `.`"),
    /** A DNS name, or nothing. */
    DOMAIN("domain", "a DNS name such as `apps.ocp.example.com`"),
    /** The URL of an HTTP server. */
    URL("url", "a URL such as `https://api.ocp.example.com:6443`, with a port up to 65535"),
    /** The URL of the TCP proxy, which has rules of its own. */
    TUNNEL("tunnel", "a URL such as `http://proxy.example.com:3128`"),
    /** A container image with its registry. */
    IMAGE(
            "image",
            "an image with its registry (a port up to 65535), such as `registry.example.com/rhmtc/openshift-migration-registry-rhel8:v1.7`"),
    /** What an image's name is put together from. */
    IMAGE_PART("image-part", "a part of an image's name, such as `registry.example.com:5000`, `rhmtc` or `v1.8.4`"),
    /** An absolute path on a node or in a container. */
    PATH("path", "an absolute path such as `/var/lib/kubelet/pods`"),
    /** A time span as Go writes it. */
    DURATION("duration", "a duration such as `1h30m`, its numbers of at most 5 digits"),
    /** OAuth scopes. */
    SCOPES("scopes", "OAuth scopes such as `user:full`"),
    /** An {@link EndpointType}. */
    ENDPOINT("endpoint", "an endpoint type"),
    /** Integers with commas between. */
    GROUPS("groups", "integers with commas between"),
    /** An integer of at least 0. */
    INTEGER("integer", "an integer from 0 to 2147483647"),
    /** An integer of at least 1, or its text. */
    POSITIVE("positive", "an integer from 1 to 999999999"),
    /** An integer from 1 to 99, or its text. */
    PERCENTAGE("percentage", "an integer from 1 to 99"),
    /** A Kubernetes quantity: an integer, or text such as {@code 100m}. */
    QUANTITY("quantity", "a quantity such as `100m` or `1Gi`, of at most 18 digits"),
    /** A list of names, which the role joins with commas and writes without quotes. */
    NAMES("names", "names"),
    /** A list of integers of at least 0. */
    INTEGERS("integers", "integers from 0 to 2147483647"),
    /** A mapping of label keys to label values. */
    LABELS("labels", "a mapping of labels to texts");

    private final String text;
    private final String wanted;

    VariableType(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    @Override
    public String text() {
        return text;
    }

    /** The expected value, as a part of a sentence. */
    String wanted() {
        return wanted;
    }
}
