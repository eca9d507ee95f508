package dev.mtcgitops.diagnostic;

/**
 * How a terminal shows a text.
 *
 * @param color whether with SGR codes
 */
public record Style(boolean color) {
    /** A name that a reader looks for. */
    public String bold(String text) {
        return sgr("1", text);
    }

    /** What a reader may skip. */
    public String dim(String text) {
        return sgr("2", text);
    }

    /** What comes. */
    public String added(String text) {
        return sgr("32", text);
    }

    /** What goes. */
    public String removed(String text) {
        return sgr("31", text);
    }

    String bad(String text) {
        return severity(Severity.ERROR, text);
    }

    String severity(Severity severity, String text) {
        return sgr(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case INFO -> "1;36";
                },
                text);
    }

    private String sgr(String code, String text) {
        return color ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
