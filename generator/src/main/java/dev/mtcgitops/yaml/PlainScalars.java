package dev.mtcgitops.yaml;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a plain scalar.
 *
 * <p>Sources: the core schema of YAML 1.2.2, §10.3.2; the type repository of YAML 1.1 as PyYAML's {@code resolver.py},
 * SnakeYAML's {@code Resolver} and Go's {@code yaml.v2/resolve.go} implement it.
 */
public final class PlainScalars {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private static final Pattern PORTABLE_INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)");
    private static final Pattern PORTABLE_FLOAT =
            Pattern.compile("(?:[-+]?[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][-+][0-9]+)?");

    /** Digits with what some reader skips between them taken out. */
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:0[bB][-+]?[01]*|0[oO][-+]?[0-7]*|0[xX][-+]?[0-9a-fA-F]*|[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?"
                    + "|\\.[0-9]*(?:[eE][-+]?[0-9]+)?|\\.(?i:inf|nan))");

    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9]+:[0-9:]*[0-9](?:\\.[0-9]*)?");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-9]+");
    private static final Pattern SKIPPED = Pattern.compile("[_,]");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?", Pattern.DOTALL);

    private PlainScalars() {}

    /** The type of {@code text} without quotes to a reader of YAML 1.2's core schema. */
    public static ScalarType typeOf(String text) {
        if (text.isEmpty()) {
            return ScalarType.NULL;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            if (INTEGER.matcher(text).matches()) {
                return ScalarType.INTEGER;
            }
            return FLOAT.matcher(text).matches() ? ScalarType.FLOAT : ScalarType.STRING;
        }
        return switch (text) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarType.BOOLEAN;
            case "~", "null", "Null", "NULL" -> ScalarType.NULL;
            default -> ScalarType.STRING;
        };
    }

    /** The scalar that {@code text}, written without quotes, is by {@link #typeOf}, its value in canonical form. */
    public static YamlScalar scalar(String text, Origin origin) {
        ScalarType type = typeOf(text);
        return new YamlScalar(canonical(text, type), type, origin);
    }

    private static String canonical(String text, ScalarType type) {
        return switch (type) {
            case INTEGER -> integer(text);
            case BOOLEAN -> text.charAt(0) == 't' || text.charAt(0) == 'T' ? "true" : "false";
            case NULL -> "null";
            default -> text;
        };
    }

    private static String integer(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16).toString();
        }
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8).toString();
        }
        return text.length() < 19 ? Long.toString(Long.parseLong(text)) : new BigInteger(text).toString();
    }

    /** The meanings of a plain scalar between which YAML 1.1 and 1.2 readers disagree; null if all read it alike. */
    static @Nullable String ambiguity(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            return numberAmbiguity(text);
        }
        if (isOldBoolean(text)) {
            return "a boolean or text";
        }
        return switch (text) {
            case "=" -> "a special value or text";
            case "<<" -> "a merge key or text";
            default -> null;
        };
    }

    private static @Nullable String numberAmbiguity(String text) {
        if (PORTABLE_INTEGER.matcher(text).matches()) {
            return fitsInLong(text) ? null : "an exact or a rounded number";
        }
        if (PORTABLE_FLOAT.matcher(text).matches()) {
            return text.length() < 100 && Double.isFinite(Double.parseDouble(text))
                    ? null
                    : "a number, infinite or text";
        }
        if (OCTAL.matcher(text).matches()) {
            return "a number in base 8 or in base 10";
        }
        if (DATE.matcher(text).matches()) {
            return "a date or text";
        }
        String digits = SKIPPED.matcher(text).replaceAll("");
        if (text.length() > 1 && NUMBER.matcher(digits).matches()) {
            return "a number or text";
        }
        return SEXAGESIMAL.matcher(digits).matches() && !digits.contains("::")
                ? "a number in base 60, a time or text"
                : null;
    }

    private static boolean fitsInLong(String integer) {
        return integer.length() <= 20 && new BigInteger(integer).bitLength() < Long.SIZE;
    }

    /** Whether {@code text} is a boolean to YAML 1.1 only. */
    static boolean isOldBoolean(String text) {
        return switch (text.length()) {
            case 1 -> "ynYN".indexOf(text.charAt(0)) >= 0;
            case 2 -> text.equalsIgnoreCase("no") || text.equalsIgnoreCase("on");
            case 3 -> text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("off");
            default -> false;
        };
    }

    /**
     * Whether {@code text}, written without quotes where only text can be meant, means its own characters although it is no text to some
     * reader: {@code on}, {@code 012} and {@code 443}. A decimal fraction does not, because {@code 4.10} may have been 4.1 to its author.
     */
    public static boolean canBeQuoted(String text) {
        if (ambiguity(text) != null) {
            return true;
        }
        ScalarType type = typeOf(text);
        return (type == ScalarType.INTEGER || type == ScalarType.BOOLEAN)
                && canonical(text, type).equals(text);
    }

    /** Whether every reader takes {@code text}, written without quotes, for the same finite number. */
    static boolean isPortableNumber(String text) {
        ScalarType type = typeOf(text);
        return (type == ScalarType.INTEGER || type == ScalarType.FLOAT) && numberAmbiguity(text) == null;
    }
}
