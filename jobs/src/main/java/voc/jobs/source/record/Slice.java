package voc.jobs.source.record;

import org.jspecify.annotations.Nullable;

/**
 * The text of one record of a file.
 *
 * @param line line of its first character, from 1
 * @param text its characters, without what separates it from its neighbours
 * @param fault why it is no whole record, with the remedy; null if it is one
 */
record Slice(long line, String text, @Nullable String fault) {}
