/**
 * A made-up city, Riverbend, whose residents write to 311, call and answer surveys: the generator
 * of the sample data in {@code data-samples/city}.
 *
 * <p>Terms, in the order in which they are used:
 *
 * <ul>
 *   <li>{@link voc.samples.Phrasebook}: all the words, read from text files: {@link
 *       voc.samples.TopicVoice what people say about a topic} as {@link voc.samples.Pattern
 *       patterns} with slots, and {@link voc.samples.AskedQuestion questions} they ask often.
 *   <li>{@link voc.samples.Story}: one planned record: who says what in which channel on which day.
 *       {@link voc.samples.Plot} plans them all.
 *   <li>{@link voc.samples.Slots}, {@link voc.samples.Handwriting}, {@link voc.samples.Speech}:
 *       from a pattern to what a person would really type or say.
 *   <li>{@link voc.samples.Site}: the {@link voc.samples.FaqText FAQ} and the searches on it,
 *       counted by {@link voc.samples.SearchCounts}; {@link voc.samples.PlantedQuestions} tells
 *       what is wrong with the FAQ.
 *   <li>{@link voc.samples.Written}: what one writer wrote, counted, for the truth file.
 *   <li>{@link voc.samples.Townsfolk}: the same people as {@code voc.samples.formats} needs them,
 *       which writes a file in every format.
 * </ul>
 *
 * <p>Chance comes only from {@link voc.samples.Dice}, which is seeded by name: the same words make
 * the same city to the byte, and an edit to one topic leaves the other topics' records alone.
 */
@NullMarked
package voc.samples;

import org.jspecify.annotations.NullMarked;
