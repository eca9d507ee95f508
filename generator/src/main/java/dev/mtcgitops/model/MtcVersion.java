package dev.mtcgitops.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Whether this is {@code 1.minor.patch} or later. */
    public boolean isAtLeast(int wantedMinor, int wantedPatch) {
        return compareTo(new MtcVersion(1, wantedMinor, wantedPatch)) >= 0;
    }

    @Override
    public int compareTo(MtcVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
