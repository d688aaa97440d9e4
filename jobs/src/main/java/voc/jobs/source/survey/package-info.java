/**
 * Exports of survey services: the format knows the columns that every survey has, the configuration
 * says which others are questions.
 *
 * <p>Each format is a {@link voc.jobs.source.mapped.Preset} under the configuration's mapping, and
 * its own refusals: previews, tests and deleted responses are no customer's answers. Names, e-mail
 * and IP addresses of respondents are never kept; an address may serve as the customer's key, of
 * which only a pseudonym is stored.
 */
@NullMarked
package voc.jobs.source.survey;

import org.jspecify.annotations.NullMarked;
