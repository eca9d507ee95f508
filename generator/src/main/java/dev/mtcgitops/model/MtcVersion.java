package dev.mtcgitops.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of the Migration Toolkit for Containers, {@code X.Y.Z}.
 *
 * @param major 1
 * @param minor the release line
 * @param patch the patch level
 */
public record MtcVersion(int major, int minor, int patch) implements Comparable<MtcVersion> {
    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");
    private static final Comparator<MtcVersion> ORDER = Comparator.comparingInt(MtcVersion::major)
            .thenComparingInt(MtcVersion::minor)
            .thenComparingInt(MtcVersion::patch);

    /** The version written as {@code text}, or nothing if that has another form. */
    public static Optional<MtcVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new MtcVersion(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The first version written as {@code text}: itself, or that of a release line {@code X.Y}. */
    static Optional<MtcVersion> parseBound(String text) {
        return parse(text).or(() -> parse(text + ".0"));
    }

    /** Its release line, {@code X.Y}. */
    public String line() {
        return major + "." + minor;
    }

    /** Whether this version has {@code capability}. */
    public boolean has(MtcCapability capability) {
        return capability.isIn(this);
    }

    @Override
    public int compareTo(MtcVersion other) {
        return ORDER.compare(this, other);
    }

    // Those of a record are made of method handles when they are first used, which costs a part of every short run.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MtcVersion that && major == that.major && minor == that.minor && patch == that.patch;
    }

    @Override
    public int hashCode() {
        return (major * 31 + minor) * 31 + patch;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
