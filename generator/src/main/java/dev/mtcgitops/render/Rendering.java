package dev.mtcgitops.render;

import dev.mtcgitops.model.PairUse;
import java.util.List;

/**
 * One object to render.
 *
 * @param view what the template sees: a record
 * @param uses the pairs that need the object
 */
record Rendering(Record view, List<PairUse> uses) {}
