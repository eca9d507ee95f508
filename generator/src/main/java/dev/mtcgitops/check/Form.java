package dev.mtcgitops.check;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms of scalars in manifests, as API servers and network plugins understand them. */
enum Form {
    TEXT("text", false, "text", text -> true),
    BOOLEAN("boolean", false, "`true` or `false` without quotes", text -> true, ScalarType.BOOLEAN),
    NETWORK("network", false, "a network without host bits, such as `10.1.0.0/16`", Form::isNetwork),
    DNS_NAME("dns-name", false, "a DNS name, such as `registry.example.com`", Labels::isDnsName),
    PORT("port", false, "a whole number from 1 to 65535", Form::isPort, ScalarType.INTEGER),
    PORT_OR_NAME(
            "port-or-name",
            false,
            "a whole number from 1 to 65535 without quotes, or the name of a port",
            text -> isPort(text) || isPortName(text),
            ScalarType.INTEGER,
            ScalarType.STRING),
    NAME(
            "name",
            true,
            "a name of at most 253 lower-case letters, digits, `-` and `.` that begins and ends with a letter or digit",
            Labels::isSubdomain),
    NAMESPACE(
            "namespace",
            true,
            "a name of at most 63 lower-case letters, digits and `-` that begins and ends with a letter or digit",
            Labels::isDnsLabel),
    LABEL_KEY(
            "label-key",
            true,
            "a key of at most 63 letters, digits, `-`, `_` and `.`, with or without a DNS name and a slash before it",
            Labels::isKey),
    LABEL_VALUE(
            "label-value",
            true,
            "empty, or at most 63 letters, digits, `-`, `_` and `.` that begin and end with a letter or digit",
            Labels::isValue);

    private static final int LARGEST_PORT = 65535;
    /** IANA service names, RFC 6335 chapter 5.1. */
    private static final Pattern PORT_NAME = Pattern.compile("(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    private final String text;
    private final boolean isName;
    private final String description;
    private final Predicate<String> form;
    private final List<ScalarType> types;

    Form(String text, boolean isName, String description, Predicate<String> form, ScalarType... types) {
        this.text = text;
        this.isName = isName;
        this.description = description;
        this.form = form;
        this.types = types.length == 0 ? List.of(ScalarType.STRING) : List.of(types);
    }

    /** Its name in the description of manifests. */
    String text() {
        return text;
    }

    /** Whether it is the form of a name, without which an API server takes no object. */
    boolean isName() {
        return isName;
    }

    /** What a scalar of this form is, for messages. */
    String description() {
        return description;
    }

    /** Whether {@code scalar} is of the type this form is written in. */
    boolean isTyped(YamlScalar scalar) {
        return types.contains(scalar.type());
    }

    /** Whether {@code scalar}, which is so typed, has this form. */
    boolean isFormed(YamlScalar scalar) {
        return form.test(scalar.value()) && (this != PORT_OR_NAME || scalar.isString() == isPortName(scalar.value()));
    }

    private static boolean isNetwork(String text) {
        return text.indexOf('/') >= 0
                && Cidr.parse(text).filter(cidr -> !cidr.hasHostBits(text)).isPresent();
    }

    private static boolean isPort(String text) {
        return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= LARGEST_PORT;
    }

    private static boolean isPortName(String text) {
        return PORT_NAME.matcher(text).matches();
    }
}
