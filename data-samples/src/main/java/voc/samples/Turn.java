package voc.samples;

import voc.core.Speaker;

/**
 * One turn of a call.
 *
 * @param speaker who speaks
 * @param text what is heard
 * @param sentiment the vendor's label: POSITIVE, NEGATIVE, NEUTRAL or MIXED
 */
record Turn(Speaker speaker, String text, String sentiment) {}
