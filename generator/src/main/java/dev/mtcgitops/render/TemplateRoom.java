package dev.mtcgitops.render;

import dev.mtcgitops.yaml.YamlMapping;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/** FreeMarker, set up so that a template sees its view and nothing else, and no value can become syntax. */
final class TemplateRoom {
    private static final String FOLDER = "templates/";

    private final Configuration configuration = hardened();
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();
    private final Skeletons skeletons = new Skeletons();

    /**
     * The document that {@code template} makes of {@code view}.
     *
     * @throws IllegalStateException if the template fails or makes no YAML mapping: a bug, never bad input
     */
    YamlMapping render(String template, Record view) {
        OriginWriter out = new OriginWriter();
        try {
            parsed.computeIfAbsent(template, this::parse).process(view, out);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(e);
        }
        return (YamlMapping) skeletons.of(fileOf(template), out.shape()).fill(out.values());
    }

    /** The name of a template in locations. */
    static String fileOf(String template) {
        return FOLDER + template;
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

    private static Configuration hardened() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new TemplateLoading());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTabSize(1);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setRegisteredCustomOutputFormats(List.of(YamlOutputFormat.INSTANCE));
        configuration.setOutputFormat(YamlOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new ViewWrapper());
        return configuration;
    }
}
