package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scalars as {@code sigs.k8s.io/yaml} reads and writes them: {@code resolve} of {@code yaml.v2/resolve.go}.
 * Timestamps stay text there, since JSON has none.
 */
record GoScalars(Reporter reporter) {
    private static final Pattern INTEGER = Pattern.compile(
            "([-+]?)(?:0[bB](?<bin>[01]+)|0[xX](?<hex>[0-9a-fA-F]+)|0[oO]?(?<oct>[0-7]+)|(?<dec>0|[1-9][0-9]*))");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    /** Beyond it, digits only cost time: a float of 64 bits has 17. */
    private static final int LONGEST_EXACT = 99;

    YamlScalar value(String text, boolean plain, Location at) {
        int mark = Characters.firstTemplateMark(text);
        if (mark >= 0) {
            reporter.report(YamlProblems.escapedCharacter(Characters.name(text.charAt(mark))), at);
            return new YamlScalar(text, ScalarType.REFUSED, Origin.at(at));
        }
        return plain ? resolve(text, Origin.at(at)) : new YamlScalar(text, ScalarType.STRING, Origin.at(at));
    }

    /** The text of whatever the key is: the conversion to JSON makes strings of numbers and booleans. */
    YamlScalar key(String text, boolean plain, Location at) {
        YamlScalar key = value(text, plain, at);
        return key.type() == ScalarType.REFUSED ? key : new YamlScalar(key.value(), ScalarType.STRING, key.origin());
    }

    private static YamlScalar resolve(String text, Origin origin) {
        return switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE" ->
                new YamlScalar("true", ScalarType.BOOLEAN, origin);
            case "n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE" ->
                new YamlScalar("false", ScalarType.BOOLEAN, origin);
            case "", "~", "null", "Null", "NULL" -> new YamlScalar("null", ScalarType.NULL, origin);
            default -> number(text, origin);
        };
    }

    private static YamlScalar number(String text, Origin origin) {
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            String digits = text.replace("_", "");
            Matcher integer = INTEGER.matcher(digits);
            if (integer.matches() && digits.length() < 80) {
                BigInteger value = integer(integer);
                if (value.bitLength() <= Long.SIZE) {
                    return new YamlScalar(value.toString(), ScalarType.INTEGER, origin);
                }
            }
            if (FLOAT.matcher(digits).matches()) {
                return decimal(text, digits, origin);
            }
        }
        return new YamlScalar(text, ScalarType.STRING, origin);
    }

    /** Text where the number is out of range, as {@code strconv.ParseFloat} has it. */
    private static YamlScalar decimal(String text, String digits, Origin origin) {
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            return new YamlScalar(text, ScalarType.STRING, origin);
        }
        boolean exact = value != 0 && digits.length() <= LONGEST_EXACT;
        return new YamlScalar(exact ? digits : Double.toString(value), ScalarType.FLOAT, origin);
    }

    private static BigInteger integer(Matcher matcher) {
        String sign = matcher.group(1).equals("-") ? "-" : "";
        if (matcher.group("bin") != null) {
            return new BigInteger(sign + matcher.group("bin"), 2);
        }
        if (matcher.group("hex") != null) {
            return new BigInteger(sign + matcher.group("hex"), 16);
        }
        return matcher.group("oct") != null
                ? new BigInteger(sign + matcher.group("oct"), 8)
                : new BigInteger(sign + matcher.group("dec"));
    }
}
