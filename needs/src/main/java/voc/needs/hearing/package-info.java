/**
 * Who is served and is not heard.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Kind</em>: what people are divided by: channel, area or language.
 *   <li><em>Group</em>: one part of a kind, such as a district, with how many people of it the
 *       organisation serves ({@link voc.needs.hearing.ServedGroup}). That number is the
 *       organisation's own and is not personal data.
 *   <li><em>Heard</em>: a person who gave feedback within the window and whose group is known. One
 *       who belongs to two groups, such as somebody who called and wrote, counts in both.
 *   <li><em>Not heard</em>: a group whose share of the heard is less than four fifths of its share
 *       of the served, by more than chance ({@link voc.needs.hearing.HearingAudit}).
 * </ul>
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.hearing;

import org.jspecify.annotations.NullMarked;
