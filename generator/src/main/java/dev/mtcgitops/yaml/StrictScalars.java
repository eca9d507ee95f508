package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/** Scalars of which every YAML 1.1 and 1.2 reader has the same idea; others are refused. */
record StrictScalars(boolean nullAllowed, Reporter reporter) {

    YamlScalar value(String text, boolean plain, Location at) {
        if (!plain) {
            return quoted(text, at);
        }
        if (refusesAmbiguous(text, at)) {
            return refused(text, at);
        }
        YamlScalar scalar = PlainScalars.scalar(text, Origin.at(at));
        if (scalar.isNull() && !nullAllowed) {
            reporter.report(text.isEmpty() ? YamlProblems.noValue() : YamlProblems.nullValue(text), at);
            return refused(text, at);
        }
        return scalar;
    }

    YamlScalar key(String text, boolean plain, Location at) {
        if (!plain) {
            return quoted(text, at);
        }
        if (refusesAmbiguous(text, at)) {
            return refused(text, at);
        }
        String kind = otherThanText(text);
        if (kind != null) {
            reporter.report(
                    text.isEmpty()
                            ? YamlProblems.keyIsEmpty()
                            : YamlProblems.keyIsNoText(Characters.abbreviate(text), kind),
                    at);
            return refused(text, at);
        }
        return string(text, at);
    }

    private boolean refusesAmbiguous(String text, Location at) {
        String ambiguity = PlainScalars.ambiguity(text);
        if (ambiguity == null) {
            return false;
        }
        String shown = Characters.abbreviate(text);
        reporter.report(
                PlainScalars.isOldBoolean(text)
                        ? YamlProblems.ambiguousBoolean(shown)
                        : YamlProblems.ambiguous(shown, ambiguity),
                at);
        return true;
    }

    private YamlScalar quoted(String text, Location at) {
        int forbidden = Characters.firstForbidden(text, 0);
        if (forbidden >= 0) {
            reporter.report(YamlProblems.escapedCharacter(Characters.name(text.charAt(forbidden))), at);
            return refused(text, at);
        }
        return string(text, at);
    }

    private static @Nullable String otherThanText(String text) {
        return switch (PlainScalars.typeOf(text)) {
            case INTEGER, FLOAT -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            default -> null;
        };
    }

    private static YamlScalar string(String text, Location at) {
        return new YamlScalar(text, ScalarType.STRING, Origin.at(at));
    }

    private static YamlScalar refused(String text, Location at) {
        return new YamlScalar(text, ScalarType.REFUSED, Origin.at(at));
    }
}
