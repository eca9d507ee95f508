package dev.mtcgitops.template;

import dev.mtcgitops.resolve.Derived;
import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** A view's value as a template sees it: a plain string to its logic, a text with an origin where it is printed. */
final class OriginText implements TemplateMarkupOutputModel<OriginText>, TemplateScalarModel {
    private final Derived derived;

    private OriginText(Derived derived) {
        this.derived = derived;
    }

    static OriginText of(Derived value) {
        return new OriginText(value);
    }

    static OriginText plain(String text) {
        return new OriginText(new Derived(text, List.of()));
    }

    Derived derived() {
        return derived;
    }

    @Override
    public String getAsString() {
        return derived.text();
    }

    @Override
    public MarkupOutputFormat<OriginText> getOutputFormat() {
        return YamlOutputFormat.INSTANCE;
    }
}
