/** The command line: the only room that sees the console, the environment and the clock. */
@NullMarked
package dev.mtcgitops.cli;

import org.jspecify.annotations.NullMarked;
