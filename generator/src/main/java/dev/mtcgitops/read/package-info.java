/** From files to a fleet, collecting every diagnostic. */
@NullMarked
package dev.mtcgitops.read;

import org.jspecify.annotations.NullMarked;
