/**
 * What the change board has to look at since an earlier night.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Night</em>: what the published tables of one run say of needs, initiatives, alarms and
 *       dangers ({@link voc.needs.board.BoardNight}). Nothing else is read, so that the board can
 *       tell nothing that is not published.
 *   <li><em>Item</em>: one line of the agenda ({@link voc.needs.board.BoardItem}), in one of six
 *       sections: new, urgent, move, alarm, decision, overdue.
 *   <li><em>Factor</em>: what moved a need's rank, as table {@code priorities} says it ({@link
 *       voc.needs.priority.Moves}).
 * </ul>
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.board;

import org.jspecify.annotations.NullMarked;
