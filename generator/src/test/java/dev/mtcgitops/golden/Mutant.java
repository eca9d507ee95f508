package dev.mtcgitops.golden;

import java.util.Set;
import java.util.TreeSet;

/**
 * An input with one field changed.
 *
 * @param golden whose input it is
 * @param file the changed file, by path in the folder of the case
 * @param site the field
 * @param mutation the way
 * @param edit the change
 */
record Mutant(GoldenCase golden, String file, Site site, Mutation mutation, Mutation.Edit edit) {
    /** The file as it is now. */
    String text() {
        return edit.apply(site.text().text());
    }

    /** The lines that say what is wrong: those that were changed, and the holder, where a field that is gone is missed. */
    Set<Integer> lines() {
        Set<Integer> lines = new TreeSet<>();
        lines.add(site.holders().get(site.holders().size() - 1));
        site.key().ifPresent(key -> lines.add(key.at().line()));
        int last = new SiteText(text()).line(edit.from() + edit.with().length());
        for (int line = site.text().line(edit.from()); line <= last; line++) {
            lines.add(line);
        }
        return lines;
    }

    /** The lines that the change took away or wrote over, in the file as it was. */
    Set<Integer> oldLines() {
        Set<Integer> lines = new TreeSet<>();
        for (int line = site.text().line(edit.from()); line <= site.text().line(edit.to()); line++) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public String toString() {
        return "%s/%s:%d: %s of %s: `%s` becomes `%s`"
                .formatted(
                        golden,
                        file,
                        site.text().line(edit.from()),
                        mutation,
                        site.path(),
                        site.text().text().substring(edit.from(), edit.to()),
                        edit.with());
    }
}
