package dev.mtcgitops.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.resolve.Derived;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every template keeps to, so that no value can become syntax. */
final class TemplatesTest {
    /** Interpolations that are no strings, or a template's own indentation. */
    private static final List<String> BARE = List.of(
            "${control}",
            "${logReader}",
            "${port.port}",
            "${scalar.text}",
            "${indent}",
            "${sync.prune}",
            "${sync.selfHeal}");

    private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{[^}]*}");

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml.ftl"))
                    .sorted()
                    .map(YamlTemplates::text)
                    .toList();
        }
    }

    @Test
    void nothingOpensADoor() throws IOException {
        assertThat(texts())
                .hasSize(9)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                "?no_esc",
                                "noautoesc",
                                "noAutoEsc",
                                "<#ftl",
                                "<#outputformat",
                                "?interpret",
                                "?eval",
                                "<#setting",
                                ".now",
                                "<#include",
                                "<#import",
                                "?api",
                                "?new",
                                "?markup_string",
                                "#{",
                                "[=",
                                ".locals",
                                ".data_model",
                                "\t",
                                "\r"));
    }

    @Test
    void everyStringStandsInDoubleQuotes() throws IOException {
        for (String text : texts()) {
            text.lines().forEach(line -> {
                Matcher matcher = INTERPOLATION.matcher(line);
                while (matcher.find()) {
                    boolean quoted = matcher.start() > 0
                            && line.charAt(matcher.start() - 1) == '"'
                            && matcher.end() < line.length()
                            && line.charAt(matcher.end()) == '"';
                    assertThat(quoted || BARE.contains(matcher.group()))
                            .as(line)
                            .isTrue();
                }
            });
        }
    }

    /** A view with a scalar that an attack could try to reach beyond. */
    public record View(Derived text, List<Derived> list) {
        /** A method that is no component. */
        public String secret() {
            return "secret";
        }
    }

    private static String process(String source) throws Exception {
        YamlTemplates room = new YamlTemplates();
        StringWriter out = new StringWriter();
        Template template = new Template("test", source, room.configuration());
        template.process(new View(new Derived("a\"b", List.of()), List.of()), out);
        return out.toString();
    }

    @Test
    void aViewShowsItsComponents() throws Exception {
        assertThat(process("\"${text}\" ${list?size}")).isEqualTo("\"a\\\"b\" 0");
        assertThat(process("\"${text?no_esc}\"")).isEqualTo("\"a\\\"b\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${secret()}",
                "${secret}",
                "${text.text}",
                "${class}",
                "${text.class}",
                "${list.class}",
                "${list.getClass()}",
                "${hashCode()}",
                "${toString()}",
                "${.data_model.class}",
                "${text?api}",
                "${list?api.size()}",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${text + text}",
                "${list}",
                "${nothing}",
            })
    void nothingElseIsInReach(String source) {
        assertThatThrownBy(() -> process(source))
                .isInstanceOfAny(TemplateException.class, IOException.class, UnsupportedOperationException.class);
    }

    @Test
    void aTemplateThatIsNotThereIsABug() {
        assertThatThrownBy(() ->
                        new YamlTemplates().render("none.yaml.ftl", new View(new Derived("a", List.of()), List.of())))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThatThrownBy(() -> TemplateLoading.text("none.yaml.ftl")).isInstanceOf(IllegalStateException.class);
    }
}
