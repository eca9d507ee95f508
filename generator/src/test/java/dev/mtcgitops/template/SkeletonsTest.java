package dev.mtcgitops.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarFactory;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SkeletonsTest {
    private static final Pattern LINE_MARK = Pattern.compile("\uE000([0-9]+)$");

    private final YamlTemplates room = new YamlTemplates();
    private final Skeletons skeletons = new Skeletons();

    // A filled skeleton is the tree that the printed text is.

    @ParameterizedTest
    @CsvSource({
        "migrationcontroller, MigrationControllerView",
        "networkpolicy, NetworkPolicyView",
        "egressnetworkpolicy, FirewallView",
        "egressfirewall, FirewallView",
        "appproject, AppProjectView",
        "application, ApplicationView",
        "applicationset, ApplicationSetView",
        "gitrepository, GitRepositoryView",
        "kustomization, KustomizationView",
    })
    void isWhatTheWholeTextIs(String name, String type) throws Exception {
        Class<? extends Record> view =
                Class.forName("dev.mtcgitops.render." + type).asSubclass(Record.class);
        Template template = room.configuration().getTemplate(name + ".yaml.ftl");
        Views views = new Views(4711);
        Set<String> shapes = new HashSet<>();
        int printed = 0;
        for (int i = 0; i < 400; i++) {
            Record made = views.view(view);
            StringWriter text = new StringWriter();
            try {
                template.process(made, text);
            } catch (TemplateException noSuchView) {
                continue;
            }
            OriginWriter out = new OriginWriter();
            template.process(made, out);
            assertThat(skeletons.of("t", out.shape()).fill(out.values()))
                    .isEqualTo(new Whole(text.toString(), out).tree());
            shapes.add(out.shape());
            printed++;
        }
        assertThat(printed).isGreaterThan(60);
        assertThat(shapes).hasSizeLessThan(printed);
    }

    /** The printed text with its values, read as a whole; origins follow from where in it values stand. */
    private static final class Whole implements ScalarFactory {
        private final List<Integer> templateLines = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> insertions = new ArrayList<>();
        private final List<Derived> values;
        private int next;

        Whole(String printed, OriginWriter out) {
            this.values = out.values();
            printed.lines().forEach(line -> {
                Matcher mark = LINE_MARK.matcher(line);
                boolean marked = mark.find();
                templateLines.add(marked ? Integer.parseInt(mark.group(1)) : 0);
                starts.add(text.length());
                text.append(marked ? line.substring(0, mark.start()) : line).append('\n');
            });
            findInsertions(out.shape()
                    .lines()
                    .map(line -> LINE_MARK.matcher(line).replaceFirst(""))
                    .toList());
        }

        private void findInsertions(List<String> lines) {
            int at = 0;
            for (String line : lines) {
                for (int i = 0; i < line.length(); i++) {
                    if (line.charAt(i) != OriginWriter.VALUE_MARK) {
                        assertThat(text.charAt(at++)).isEqualTo(line.charAt(i));
                        continue;
                    }
                    String value = YamlOutputFormat.INSTANCE.escapePlainText(
                            values.get(insertions.size()).text());
                    assertThat(text.substring(at)).startsWith(value);
                    insertions.add(at);
                    if (line.charAt(i - 1) == '"') {
                        at += value.length();
                    }
                }
                assertThat(text.charAt(at++)).isEqualTo('\n');
            }
        }

        YamlNode tree() {
            return YamlReader.readTrusted("t", text.toString(), this);
        }

        @Override
        public YamlScalar scalar(String value, boolean plain, Location at) {
            int end = starts.get(at.endLine() - 1)
                    + text.substring(starts.get(at.endLine() - 1)).offsetByCodePoints(0, at.endColumn() - 1);
            List<Location> from = List.of();
            while (next < insertions.size() && insertions.get(next) < end) {
                from = values.get(next++).from();
            }
            ScalarType type = plain ? PlainScalars.typeOf(value) : ScalarType.STRING;
            return new YamlScalar(value, type, new Origin(collection(at).written(), from));
        }

        @Override
        public Origin collection(Location at) {
            int line = templateLines.get(at.line() - 1);
            return Origin.at(new Location("t", line, 1, line, 1));
        }
    }

    // What is shared.

    private static String shape(String text) {
        return text.replace('_', OriginWriter.VALUE_MARK).replace("\n", "\uE0007\n");
    }

    private static Derived value(String text) {
        return new Derived(text, List.of(Location.ofFile(text)));
    }

    @Test
    void stringsAreNoPartOfTheShape() throws Exception {
        Template template = new Template("t", "a: \"${text}\"\nb: \"${text}\"\n", room.configuration());
        List<String> shapes = new ArrayList<>();
        for (String hostile : List.of("", "\"\n", "\uE001", "\uE000")) {
            OriginWriter out = new OriginWriter();
            template.process(new TemplatesTest.View(value("a" + hostile), List.of()), out);
            shapes.add(out.shape());
        }
        assertThat(new HashSet<>(shapes)).hasSize(1);
    }

    @Test
    void whatStandsWithoutQuotesIs() {
        OriginWriter out = new OriginWriter();
        out.write("a: ", 0, 3);
        out.write(value("1"));
        out.write(new Derived("0", List.of()));
        assertThat(out.shape()).isEqualTo("a: \uE00110");
        assertThat(out.values()).extracting(Derived::text).containsExactly("1");
    }

    @Test
    void aShapeIsReadOnceForEachTemplate() {
        Skeleton skeleton = skeletons.of("t", shape("a: \"_\"\n"));
        assertThat(skeletons.of("t", shape("a: \"_\"\n"))).isSameAs(skeleton);
        assertThat(skeletons.of("u", shape("a: \"_\"\n"))).isNotSameAs(skeleton);
        assertThat(skeleton.fill(List.of(value("x"))))
                .isNotEqualTo(skeletons.of("u", shape("a: \"_\"\n")).fill(List.of(value("x"))));
    }

    @Test
    void whatHasNoRoomIsReadAnew() {
        String large = shape("a: \"_\"\nb: " + "x".repeat(1 << 20) + "\n");
        assertThat(skeletons.of("t", large)).isNotSameAs(skeletons.of("t", large));
        assertThat(skeletons.of("t", large).fill(List.of(value("x"))))
                .isEqualTo(skeletons.of("t", large).fill(List.of(value("x"))));
    }

    @Test
    void whatHasNoGapIsShared() {
        Skeleton skeleton = skeletons.of("t", shape("- {a: [b]}\n- \"_\"\n"));
        YamlSequence one = (YamlSequence) skeleton.fill(List.of(value("x")));
        YamlSequence other = (YamlSequence) skeleton.fill(List.of(value("y")));
        assertThat(one.items().get(0)).isSameAs(other.items().get(0));
        assertThat(one.items().get(1)).isNotEqualTo(other.items().get(1));
        assertThat(skeletons.of("t", shape("a: b\n")).fill(List.of()))
                .isSameAs(skeletons.of("t", shape("a: b\n")).fill(List.of()));
    }

    @Test
    void severalKeysOfAMappingAreGaps() {
        YamlNode filled = skeletons
                .of("t", shape("\"_\": \"_\"\n\"_\": _1\n"))
                .fill(List.of(value("a"), value("b"), value("c"), value("1")));
        assertThat(filled.sameData(YamlReader.readTrusted(
                        "t",
                        "a: b\nc: 1\n",
                        (text, plain, at) -> new YamlScalar(
                                text, plain ? PlainScalars.typeOf(text) : ScalarType.STRING, Origin.NONE))))
                .isTrue();
    }

    @Test
    void aKeyThatStandsTwiceIsABug() {
        Skeleton skeleton = skeletons.of("t", shape("\"_\": 1\n\"_\": 2\n"));
        assertThatThrownBy(() -> skeleton.fill(List.of(value("a"), value("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'a: \"_b\"\n'", "'a: \"__b\"\n'", "'a: _\"_\"\n'", "'a: b \"_\"\n'"})
    void aTemplateThatPutsMoreBetweenTwoQuotesIsABug(String text) {
        assertThatThrownBy(() -> skeletons.of("t", shape(text))).isInstanceOf(IllegalStateException.class);
    }
}
