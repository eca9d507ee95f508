/** Formatting: mends what the reader of input refuses and only one reading can mean, and keeps every other character. */
@NullMarked
package dev.mtcgitops.format;

import org.jspecify.annotations.NullMarked;
