/** What a change of a fleet looks like to people and to programs. */
@NullMarked
package dev.mtcgitops.report;

import org.jspecify.annotations.NullMarked;
