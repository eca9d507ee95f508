package dev.mtcgitops.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Comparators that must all hold, such as {@code >=4.6 <4.12}; a bare version means {@code =}. A bound without a patch level
 * compares releases: {@code =4.14} and {@code <=4.14} hold for 4.14.3.
 *
 * @param comparators at least one
 */
public record VersionRange(List<Comparator> comparators) {
    /**
     * One comparator.
     *
     * @param operator {@code <}, {@code <=}, {@code >}, {@code >=} or {@code =}
     * @param bound one to three numbers
     */
    public record Comparator(String operator, List<Integer> bound) {
        private boolean holdsFor(int[] version) {
            int order = 0;
            for (int i = 0; i < bound.size() && order == 0; i++) {
                order = Integer.compare(version[i], bound.get(i));
            }
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        }

        @Override
        public String toString() {
            return operator + bound.stream().map(String::valueOf).collect(Collectors.joining("."));
        }
    }

    /** The range written as {@code text}, or nothing if it is not one. */
    public static Optional<VersionRange> parse(String text) {
        List<Comparator> comparators = new ArrayList<>();
        for (String part : text.strip().split(" +", -1)) {
            int digits = part.startsWith("<=") || part.startsWith(">=") ? 2 : part.matches("[<>=].*") ? 1 : 0;
            String number = part.substring(digits);
            if (!number.matches("\\d{1,4}(\\.\\d{1,4}){1,2}")) {
                return Optional.empty();
            }
            Function<String, Integer> parse = Integer::valueOf;
            comparators.add(new Comparator(
                    digits == 0 ? "=" : part.substring(0, digits),
                    List.of(number.split("\\.", -1)).stream().map(parse).toList()));
        }
        return Optional.of(new VersionRange(List.copyOf(comparators)));
    }

    @Override
    public String toString() {
        return comparators.stream().map(Comparator::toString).collect(Collectors.joining(" "));
    }

    /** Whether {@code version} is inside. */
    public boolean contains(OpenShiftVersion version) {
        return holds(version.major(), version.minor(), Math.max(0, version.patch()));
    }

    /** Whether {@code version} is inside. */
    public boolean contains(MtcVersion version) {
        return holds(version.major(), version.minor(), version.patch());
    }

    private boolean holds(int... version) {
        for (Comparator comparator : comparators) {
            if (!comparator.holdsFor(version)) {
                return false;
            }
        }
        return true;
    }
}
