/**
 * What the organisation does about needs, and in which order that can happen.
 *
 * <p>Terms: an <em>initiative</em> ({@link voc.needs.roadmap.Initiative}) is an action on one or
 * more needs, with a <em>status</em> ({@link voc.needs.roadmap.Status}); it may <em>depend</em> on
 * others. {@link voc.needs.roadmap.Dependencies} puts them in an order in which everything stands
 * after what it depends on, or names the circle that forbids one; {@link voc.needs.roadmap.Roadmap}
 * tells the <em>horizon</em> (short, mid, long), the <em>critical chain</em> (the longest chain of
 * dependencies that are not done) and what is <em>overdue</em>.
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.roadmap;

import org.jspecify.annotations.NullMarked;
