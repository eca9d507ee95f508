package dev.mtcgitops.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenShift version {@code X.Y} or {@code X.Y.Z}.
 *
 * @param major 3 or 4
 * @param minor the minor version
 * @param patch the patch version, or -1 where none is stated
 */
public record OpenShiftVersion(int major, int minor, int patch) implements Comparable<OpenShiftVersion> {
    private static final Pattern FORM =
            Pattern.compile("(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})(?:\\.(0|[1-9]\\d{0,3}))?");
    private static final Comparator<OpenShiftVersion> ORDER = Comparator.comparingInt(OpenShiftVersion::major)
            .thenComparingInt(OpenShiftVersion::minor)
            .thenComparingInt(OpenShiftVersion::patch);

    /** The version written as {@code text}, or nothing if that has another form. */
    public static Optional<OpenShiftVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new OpenShiftVersion(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** A version without a patch level. */
    public static OpenShiftVersion of(int major, int minor) {
        return new OpenShiftVersion(major, minor, -1);
    }

    /** Whether a cluster of this release has {@code capability}. */
    public boolean has(OpenShiftCapability capability) {
        return capability.isIn(withoutPatch());
    }

    /** Whether this and {@code other} can be statements about one cluster: 4.14 agrees with 4.14.3. */
    public boolean agreesWith(OpenShiftVersion other) {
        return major == other.major && minor == other.minor && (patch == other.patch || patch < 0 || other.patch < 0);
    }

    /** This version without its patch level. */
    public OpenShiftVersion withoutPatch() {
        return of(major, minor);
    }

    @Override
    public int compareTo(OpenShiftVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + (patch < 0 ? "" : "." + patch);
    }
}
