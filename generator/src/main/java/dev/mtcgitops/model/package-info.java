/** What the input can say, and what the stages hand on: validated immutable values. */
@NullMarked
package dev.mtcgitops.model;

import org.jspecify.annotations.NullMarked;
