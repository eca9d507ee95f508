/** What is known of an earlier rendering: which parts of a fleet need not be rendered again, and what became of them. */
@NullMarked
package dev.mtcgitops.incremental;

import org.jspecify.annotations.NullMarked;
