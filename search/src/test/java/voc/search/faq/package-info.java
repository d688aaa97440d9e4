@NullMarked
package voc.search.faq;

import org.jspecify.annotations.NullMarked;
