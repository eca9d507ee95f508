package dev.mtcgitops;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.mtcgitops.read.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house: a one-way flow of stages, one third-party library a room, and nothing of the outside below the console. */
final class RoomsTest {
    private static final String ROOT = "dev.mtcgitops";
    /** The product's classes, from where they were compiled to, so that no test is among them. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            // It is compiled by the build, but stays a library.
            .withImportOption(location -> !location.contains("/picocli/"))
            .importUrl(Pipeline.class.getProtectionDomain().getCodeSource().getLocation());

    /** Values that every room may use. */
    private static final List<String> LEAVES = List.of("diagnostic", "yaml", "model", "network", "work");

    /** Each stage may use the values of those before it. */
    private static final List<String> STAGES = List.of(
            "capture",
            "adopt",
            "read",
            "format",
            "resolve",
            "template",
            "render",
            "overlay",
            "check",
            "trace",
            "output",
            "change",
            "git",
            "review",
            "report",
            "krm");

    private static final Map<String, String> LIBRARIES = Map.of(
            "freemarker..", "template",
            "com.google.re2j..", "model",
            "org.snakeyaml..", "yaml",
            "org.eclipse.jgit..", "git",
            "picocli..", "cli");

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }

    @Test
    void stagesFlowOneWay() {
        for (int i = 0; i < STAGES.size(); i++) {
            String[] later = Stream.concat(STAGES.subList(i + 1, STAGES.size()).stream(), Stream.of("cli"))
                    .map(RoomsTest::room)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room(STAGES.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT).or(resideInAnyPackage(later)))
                    .check(CLASSES);
        }
    }

    /** Facts about versions are derived once, in {@code resolve}; what is read only, or written only, stays where it is. */
    @Test
    void stagesSpeakThroughValues() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        room("overlay"), room("output"), room("change"), room("git"), room("review"), room("report"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(room("read"), room("resolve"), room("render"))
                        // A commit is one of the places that input is read from.
                        .and(not(belongToAnyOf(FileSource.class))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(room("check"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("read"), room("render"), room("overlay"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(room("resolve"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("read"))
                .check(CLASSES);
    }

    @Test
    void leavesKnowNoRoom() {
        String[] rooms = Stream.concat(STAGES.stream(), Stream.of("cli"))
                .map(RoomsTest::room)
                .toArray(String[]::new);
        for (String leaf : LEAVES) {
            noClasses()
                    .that()
                    .resideInAPackage(room(leaf))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT).or(resideInAnyPackage(rooms)))
                    .check(CLASSES);
        }
    }

    @Test
    void theConsoleStandsOnTop() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("cli"))
                .check(CLASSES);
    }

    @Test
    void everyRoomIsKnown() {
        assertThat(CLASSES.stream()
                        .map(c -> c.getPackageName().substring(ROOT.length()))
                        .distinct())
                .allSatisfy(name -> {
                    String room = name.isEmpty() ? "" : name.substring(1).split("\\.", 2)[0];
                    assertThat(room.isEmpty() || LEAVES.contains(room) || STAGES.contains(room) || room.equals("cli"))
                            .as(name)
                            .isTrue();
                });
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void oneLibraryARoom() {
        LIBRARIES.forEach((library, room) -> noClasses()
                .that()
                .resideOutsideOfPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                LIBRARIES.keySet().stream(),
                                Stream.of(ROOT + "..", "java..", "javax.net.ssl..", "org.jspecify.."))
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void theOutsideIsSeenByTheConsoleOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should(touchTheOutside())
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> touchTheOutside() {
        List<String> members = List.of(
                "java.lang.System.getenv",
                "java.lang.System.getProperty",
                "java.lang.System.getProperties",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.System.out",
                "java.lang.System.err",
                "java.lang.System.in",
                "java.lang.System.exit",
                "java.util.Locale.getDefault",
                "java.util.TimeZone.getDefault",
                "java.time.ZoneId.systemDefault",
                "java.time.Instant.now",
                "java.time.Clock.system",
                "java.nio.charset.Charset.defaultCharset",
                "java.lang.Math.random",
                "java.util.concurrent.ThreadLocalRandom.current",
                "java.util.UUID.randomUUID");
        return new ArchCondition<>("touch the outside") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getAccessesFromSelf().forEach(access -> {
                    String target = access.getTargetOwner().getName() + "."
                            + access.getTarget().getName();
                    boolean unseeded = target.equals("java.util.Random.<init>")
                            && access.getDescription().contains("<init>()");
                    if (unseeded || members.stream().anyMatch(target::startsWith)) {
                        events.add(SimpleConditionEvent.satisfied(item, access.getDescription()));
                    }
                });
            }
        };
    }

    @Test
    void classesAreFinalOrClosed() {
        assertThat(CLASSES.stream()
                        .filter(c -> !c.isInterface() && !c.isEnum() && !c.isRecord() && !c.isAnonymousClass())
                        .filter(c -> !c.isAssignableTo(Enum.class))
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .filter(c -> !c.getModifiers().contains(JavaModifier.FINAL)
                                && !c.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !c.reflect().isSealed())
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void noNameMeansTwoThings() {
        // Where the build has made a class of a lambda, its simple name is a number.
        assertThat(CLASSES.stream()
                        .filter(c -> c.isTopLevelClass() && !c.getName().contains("$$"))
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .doesNotHaveDuplicates();
    }

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("generator/src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThan(301));
        }
    }
}
