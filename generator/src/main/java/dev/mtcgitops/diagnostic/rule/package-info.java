/** Every mistake the product knows, one enum a family, with the sentences it prints. */
@NullMarked
package dev.mtcgitops.diagnostic.rule;

import org.jspecify.annotations.NullMarked;
