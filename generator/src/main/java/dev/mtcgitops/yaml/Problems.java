package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.YamlRule;
import java.util.List;

/** What becomes of a mistake that is found while reading. */
@FunctionalInterface
interface Problems {
    void report(YamlRule rule, Location at, List<Related> related, Object... arguments);
}
