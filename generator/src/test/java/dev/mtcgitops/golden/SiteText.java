package dev.mtcgitops.golden;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;

/** The text of an input file, and where in it the nodes of its tree begin and end. */
record SiteText(String text) {
    List<String> lines() {
        return text.lines().toList();
    }

    /** Where {@code node} begins. */
    int start(YamlNode node) {
        Location at = node.origin().written();
        return offset(at.line(), at.column());
    }

    /** Where {@code node} ends; a block ends with its last line, not where the next token stands. */
    int end(YamlNode node) {
        if (!isFlow(node)) {
            if (node instanceof YamlSequence sequence) {
                return end(sequence.items().get(sequence.items().size() - 1));
            }
            if (node instanceof YamlMapping mapping) {
                YamlNode last = mapping;
                for (YamlMapping.Entry entry : mapping.entries()) {
                    last = entry.value();
                }
                return end(last);
            }
        }
        Location at = node.origin().written();
        return text.substring(0, offset(at.endLine(), at.endColumn()))
                .stripTrailing()
                .length();
    }

    /** Whether {@code node} is written in one piece: a scalar, or a collection in brackets. */
    boolean isFlow(YamlNode node) {
        return node instanceof YamlScalar || "{[".indexOf(text.charAt(start(node))) >= 0;
    }

    String of(YamlNode node) {
        return text.substring(start(node), end(node));
    }

    /** The line of an offset, counted from 1. */
    int line(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    private int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }
}
