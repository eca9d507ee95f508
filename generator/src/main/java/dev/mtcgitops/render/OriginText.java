package dev.mtcgitops.render;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.resolve.Derived;
import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** A view's value as a template sees it: a plain string to its logic, a text with an origin where it is printed. */
final class OriginText implements TemplateMarkupOutputModel<OriginText>, TemplateScalarModel {
    private final String text;
    private final List<Location> from;

    private OriginText(String text, List<Location> from) {
        this.text = text;
        this.from = from;
    }

    static OriginText of(Derived value) {
        return new OriginText(value.text(), value.from());
    }

    static OriginText plain(String text) {
        return new OriginText(text, List.of());
    }

    List<Location> from() {
        return from;
    }

    @Override
    public String getAsString() {
        return text;
    }

    @Override
    public MarkupOutputFormat<OriginText> getOutputFormat() {
        return YamlOutputFormat.INSTANCE;
    }
}
