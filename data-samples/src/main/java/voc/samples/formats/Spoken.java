package voc.samples.formats;

import voc.core.Speaker;

/**
 * One turn of a call.
 *
 * @param speaker who speaks
 * @param text what is heard, on one line
 * @param sentiment POSITIVE, NEGATIVE, NEUTRAL or MIXED
 */
public record Spoken(Speaker speaker, String text, String sentiment) {}
