/**
 * Numbers by which a bank or a state knows a person, told by their shape and check digit.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A <em>check digit</em> follows from the other digits by a public rule ({@link
 *       voc.nlp.redact.id.CheckDigits}): of ten random numbers about nine fail it.
 *   <li>A number that <em>stands alone</em> is told by its shape: letters at certain places, groups
 *       with their usual separators. One that needs <em>context</em> is just digits: nine to eleven
 *       digits are a request number more often than a Polish citizen, so that it counts only after
 *       words that announce such a number.
 * </ul>
 */
@NullMarked
package voc.nlp.redact.id;

import org.jspecify.annotations.NullMarked;
