/**
 * What all formats of feedback share: how the parts of a record are read, and the configuration's
 * rules for them.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.jobs.source.rule.FeedbackFormat}: one format; its adapter makes feedback of raw
 *       records, or refuses them with a {@link voc.jobs.source.record.RecordFault}.
 *   <li>{@link voc.jobs.source.rule.FeedbackRules}: a source's configuration and departments.
 *   <li>{@link voc.jobs.source.rule.FeedbackDraft}: one feedback in the making: the format says
 *       where each part stands, the configuration's rules come first.
 * </ul>
 */
@NullMarked
package voc.jobs.source.rule;

import org.jspecify.annotations.NullMarked;
