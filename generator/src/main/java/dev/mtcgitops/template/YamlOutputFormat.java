package dev.mtcgitops.template;

import freemarker.core.MarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;

/** Escapes values for the inside of a double-quoted YAML scalar, where templates put every string. */
final class YamlOutputFormat extends MarkupOutputFormat<OriginText> {
    static final YamlOutputFormat INSTANCE = new YamlOutputFormat();

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private YamlOutputFormat() {}

    @Override
    public String getName() {
        return "YAML";
    }

    @Override
    public String getMimeType() {
        return "application/yaml";
    }

    @Override
    public OriginText fromPlainTextByEscaping(String text) {
        return OriginText.plain(text);
    }

    @Override
    public OriginText fromMarkup(String markup) {
        throw new UnsupportedOperationException("templates must not write raw markup");
    }

    @Override
    public void output(OriginText value, Writer out) throws IOException {
        if (out instanceof OriginWriter writer) {
            writer.write(value.derived());
        } else {
            out.write(escapePlainText(value.getAsString()));
        }
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        output(OriginText.plain(text), out);
    }

    @Override
    public String getSourcePlainText(OriginText value) {
        return value.getAsString();
    }

    @Override
    public String getMarkupString(OriginText value) {
        return escapePlainText(value.getAsString());
    }

    @Override
    public OriginText concat(OriginText a, OriginText b) {
        throw new UnsupportedOperationException("templates must not join values");
    }

    @Override
    public String escapePlainText(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' '
                    || c == 0x7f
                    || (c > '~' && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c))) {
                escaped.append("\\u").append(HEX.toHexDigits(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public boolean isEmpty(OriginText value) {
        return value.getAsString().isEmpty();
    }

    @Override
    public boolean isOutputFormatMixingAllowed() {
        return false;
    }

    @Override
    public boolean isAutoEscapedByDefault() {
        return true;
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) throws TemplateModelException {
        return false;
    }
}
