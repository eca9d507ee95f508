/** Answers about a finished tree: which input, template and overlay made a line. */
@NullMarked
package dev.mtcgitops.review;

import org.jspecify.annotations.NullMarked;
