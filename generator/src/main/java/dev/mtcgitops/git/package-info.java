/** From a tree of files to a commit; the only room that knows JGit. */
@NullMarked
package dev.mtcgitops.git;

import org.jspecify.annotations.NullMarked;
