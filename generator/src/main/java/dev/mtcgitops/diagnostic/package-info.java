/** Findings with places, and the printers that show them. */
@NullMarked
package dev.mtcgitops.diagnostic;

import org.jspecify.annotations.NullMarked;
