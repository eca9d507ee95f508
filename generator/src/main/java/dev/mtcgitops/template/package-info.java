/** From a view and a template to a document that knows its origins, or to a page; the only room that knows FreeMarker. */
@NullMarked
package dev.mtcgitops.template;

import org.jspecify.annotations.NullMarked;
