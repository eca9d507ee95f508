package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Location;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something that an object says about its cluster.
 *
 * @param value what it says
 * @param from the object, for a comment
 * @param at the place of the object in the capture
 */
record Fact<T>(T value, String from, Location at) {
    /** At most so many objects are named in a comment. */
    private static final int NAMED = 3;

    static <T> Fact<T> of(T value, CapturedObject object) {
        return new Fact<>(value, object.title(), object.at());
    }

    /** The same fact with another value. */
    <S> Fact<S> map(Function<T, S> change) {
        return new Fact<>(Objects.requireNonNull(change.apply(value)), from, at);
    }

    /** The objects of one kind, for a comment. */
    static String from(List<CapturedObject> objects) {
        List<String> titles =
                objects.stream().map(CapturedObject::title).distinct().toList();
        return titles.size() <= NAMED
                ? String.join(", ", titles)
                : String.join(", ", titles.subList(0, NAMED)) + " and " + (titles.size() - NAMED) + " more";
    }
}
