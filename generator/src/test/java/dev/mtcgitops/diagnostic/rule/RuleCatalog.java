package dev.mtcgitops.diagnostic.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mtcgitops.diagnostic.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule of the product, found in the compiled classes, so that a new family cannot be forgotten. */
final class RuleCatalog {
    private static final List<Rule> RULES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(RuleCatalog.class.getPackageName())
                    .stream()
                    .filter(c -> c.isEnum() && c.isAssignableTo(Rule.class))
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .map(JavaClass::reflect)
                    .flatMap(c -> Stream.of(c.getEnumConstants()))
                    .map(Rule.class::cast)
                    .toList();

    private RuleCatalog() {}

    /** All constants of all families. */
    static List<Rule> rules() {
        return RULES;
    }

    /** The constants by their id, in the order of ids. */
    static SortedMap<String, List<Rule>> byId() {
        return rules().stream().collect(Collectors.groupingBy(Rule::id, TreeMap::new, Collectors.toList()));
    }
}
