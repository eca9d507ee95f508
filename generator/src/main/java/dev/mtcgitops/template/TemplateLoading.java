package dev.mtcgitops.template;

import dev.mtcgitops.model.PackagedText;
import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Loads templates from the class path. */
final class TemplateLoading implements TemplateLoader {
    /** Comes before the line number; the input cannot contain this character. */
    static final char LINE_MARK = '\uE000';

    /** A line that FreeMarker removes because it holds directives only. */
    private static final Pattern DIRECTIVE_ONLY = Pattern.compile("\\s*(</?[#@].*>|)\\s*");

    private final boolean marks;

    /**
     * A loader.
     *
     * @param marks whether each line that makes output ends with its number, which {@link OriginWriter} takes out again: so every line of output knows
     *     its line of the template
     */
    TemplateLoading(boolean marks) {
        this.marks = marks;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return TemplateLoading.class.getResource("/templates/" + name) == null ? null : name;
    }

    @Override
    public long getLastModified(Object source) {
        return -1;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        StringBuilder marked = new StringBuilder();
        int number = 0;
        for (String line : text((String) source).lines().toList()) {
            number++;
            marked.append(line);
            if (marks && !DIRECTIVE_ONLY.matcher(line).matches()) {
                marked.append(LINE_MARK).append(number);
            }
            marked.append('\n');
        }
        return new StringReader(marked.toString());
    }

    @Override
    public void closeTemplateSource(Object source) {}

    /** The text of a template as in the project. */
    static String text(String name) {
        return PackagedText.of("templates/" + name);
    }
}
