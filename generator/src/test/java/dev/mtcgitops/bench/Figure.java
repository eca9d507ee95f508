package dev.mtcgitops.bench;

import java.util.Optional;
import java.util.function.Function;

/**
 * What follows from the measurements, and what it should be.
 *
 * @param id its name in the baseline
 * @param what its name for readers
 * @param limit the most that it should be; nothing where it only explains
 * @param slack how many times its baseline it may be before that is a regression
 * @param formula nothing if what it needs was not measured
 */
record Figure(String id, String what, Optional<Double> limit, Slack slack, Function<Results, Optional<Value>> formula) {
    /** How much figures of one program differ from run to run, on machines that do other work too; see docs/performance.md. */
    enum Slack {
        /** One time in another: what disturbs falls on both. */
        RATIO(1.35, 2),
        /** The logarithm of a ratio. */
        EXPONENT(1.1, 1.15),
        /** A part of a whole, or a difference of times over a difference. */
        SMALL(1.6, 2.5),
        /** MiB. */
        MEMORY(1.3, 1.3);

        private final double cpu;
        private final double wall;

        Slack(double cpu, double wall) {
            this.cpu = cpu;
            this.wall = wall;
        }

        double cpu() {
            return cpu;
        }

        double wall() {
            return wall;
        }
    }

    Figure(String id, String what, double limit, Slack slack, Function<Results, Optional<Value>> formula) {
        this(id, what, Optional.of(limit), slack, formula);
    }

    /** The limit for readers. */
    String atMost() {
        return limit.map(Value::text).orElse("");
    }

    /** What {@code value} says about the limit. */
    String verdict(Optional<Value> value) {
        if (value.isEmpty()) {
            return "not measured";
        }
        return limit.map(most -> value.get().decisive() <= most ? "ok" : "missed")
                .orElse("");
    }
}
