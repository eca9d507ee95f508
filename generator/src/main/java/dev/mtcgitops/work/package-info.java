/** Work on many values at once, for every room. */
@NullMarked
package dev.mtcgitops.work;

import org.jspecify.annotations.NullMarked;
