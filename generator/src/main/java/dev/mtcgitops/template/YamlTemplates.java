package dev.mtcgitops.template;

import dev.mtcgitops.yaml.YamlMapping;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of YAML documents. Safe for any number of threads. */
public final class YamlTemplates {
    private static final String FOLDER = "templates/";

    private final Configuration configuration =
            Hardened.configuration(new TemplateLoading(true), YamlOutputFormat.INSTANCE);
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();
    private final Skeletons skeletons = new Skeletons();

    /**
     * The document that {@code template} makes of {@code view}.
     *
     * @throws IllegalStateException if the template fails or makes no YAML mapping: a bug, never bad input
     */
    public YamlMapping render(String template, Record view) {
        OriginWriter out = new OriginWriter();
        try {
            parsed.computeIfAbsent(template, this::parse).process(view, out);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(e);
        }
        return (YamlMapping) skeletons.of(fileOf(template), out.shape()).fill(out.values());
    }

    /** The name of a template in locations. */
    public static String fileOf(String template) {
        return FOLDER + template;
    }

    /** The text of a template as in the project. */
    public static String text(String template) {
        return TemplateLoading.text(template);
    }

    Configuration configuration() {
        return configuration;
    }

    private Template parse(String name) {
        try {
            return configuration.getTemplate(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
