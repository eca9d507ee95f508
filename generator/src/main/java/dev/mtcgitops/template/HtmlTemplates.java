package dev.mtcgitops.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;

/** The templates of HTML pages. */
public final class HtmlTemplates {
    private final Configuration configuration =
            Hardened.configuration(new TemplateLoading(false), HTMLOutputFormat.INSTANCE);

    /**
     * The page that {@code template} makes of {@code view}.
     *
     * @throws IllegalStateException if the template fails: a bug, never bad input
     */
    public String render(String template, Record view) {
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate(template).process(view, page);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(e);
        }
        return page.toString();
    }
}
