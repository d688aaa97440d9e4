package voc.nlp.sentiment;

import voc.nlp.learn.Sample;

/**
 * A text as models see it.
 *
 * @param sample with {@link TextNumbers}
 * @param stock what the stock model says of it: five probabilities, worst class first
 */
record ReadText(Sample sample, double[] stock) {}
