package dev.mtcgitops.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleBinaryOperator;

/**
 * A figure, of wall time and of CPU time.
 *
 * @param wall not a number where there is none
 * @param cpu not a number where there is none
 */
record Value(double wall, double cpu) {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final double WHOLE = 100;

    static Value ofWall(double wall) {
        return new Value(wall, Double.NaN);
    }

    static Value ofCpu(double cpu) {
        return new Value(Double.NaN, cpu);
    }

    /** The same reckoning for both times. */
    static Value of(Measured one, Measured other, DoubleBinaryOperator reckoning) {
        return new Value(
                reckoning.applyAsDouble(one.wall(), other.wall()), reckoning.applyAsDouble(one.cpu(), other.cpu()));
    }

    /** What is held against the target: wall time, or CPU time where that alone is known. */
    double decisive() {
        return Double.isNaN(wall) ? cpu : wall;
    }

    /** {@code number} with three digits, or nothing. */
    static String text(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        if (Double.isInfinite(number)) {
            return "never";
        }
        return Math.abs(number) >= WHOLE
                ? Long.toString(Math.round(number))
                : BigDecimal.valueOf(number)
                        .round(THREE_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
