package dev.mtcgitops.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The tables of {@code docs/input.md}. */
final class InputPage {
    private static final Pattern HEADING = Pattern.compile("(#{2,3}) (.*)");

    private final List<Section> sections;

    private InputPage(List<Section> sections) {
        this.sections = sections;
    }

    /** A row of a table: the cells of one field. */
    record Field(String name, String type, String meaning) {}

    /**
     * What is below one heading, up to the next.
     *
     * @param part the heading of the second level around it
     * @param heading its own, which may be the same
     */
    record Section(String part, String heading, String text) {
        /** The fields of its tables; {@code from} and {@code to} may share a row. */
        List<Field> fields() {
            List<Field> fields = new ArrayList<>();
            for (List<String> row : rows(text)) {
                for (String name : row.get(0).split(", ", -1)) {
                    fields.add(new Field(name.replace("`", ""), row.get(1), row.get(2)));
                }
            }
            return fields;
        }
    }

    static InputPage read() throws IOException {
        List<Section> sections = new ArrayList<>();
        String part = "";
        String heading = "";
        StringBuilder text = new StringBuilder();
        for (String line :
                Markdown.prose(Files.readString(Path.of("docs", "input.md"))).split("\n", -1)) {
            var match = HEADING.matcher(line);
            if (match.matches()) {
                sections.add(new Section(part, heading, text.toString()));
                text.setLength(0);
                heading = match.group(2).replace("`", "");
                part = match.group(1).length() == 2 ? heading : part;
            } else {
                text.append(line).append('\n');
            }
        }
        sections.add(new Section(part, heading, text.toString()));
        return new InputPage(sections);
    }

    boolean has(String part, String heading) {
        return sections.stream()
                .anyMatch(section ->
                        section.part().equals(part) && section.heading().equals(heading));
    }

    Section section(String part, String heading) {
        return sections.stream()
                .filter(section ->
                        section.part().equals(part) && section.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    /** The section whose heading is {@code title}, whatever its first letter. */
    Section titled(String title) {
        return sections.stream()
                .filter(section -> section.heading().equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow();
    }

    /** The cells of each variable, by its name. */
    Map<String, List<String>> variables() {
        Map<String, List<String>> variables = new LinkedHashMap<>();
        rows(section("Variables", "Variables").text())
                .forEach(row -> variables.put(row.get(0).replace("`", ""), row));
        return variables;
    }

    /** {@code markdown} as an editor shows it beside a field. */
    static String plain(String markdown) {
        return markdown.replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1").replaceAll("(?<!`)\\*([^*`]+)\\*(?!`)", "$1");
    }

    private static List<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ?", -1)))
                .map(cells -> cells.stream().map(String::strip).toList())
                .toList();
    }
}
