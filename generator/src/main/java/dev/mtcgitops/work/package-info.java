/** Work on many values at once, and its progress, for every room. */
@NullMarked
package dev.mtcgitops.work;

import org.jspecify.annotations.NullMarked;
