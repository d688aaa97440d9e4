package voc.jobs.tag;

/**
 * A line of input.
 *
 * @param number its number in the input, from 1
 * @param text its characters without the line's end; only the first {@link LineReader#LONGEST} of a
 *     longer one
 * @param isWhole whether these are all of them
 */
public record InputLine(long number, String text, boolean isWhole) {}
