package voc.nlp.language;

/**
 * How well the best other language explains a text, against English.
 *
 * @param language ISO 639-1 code of the language other than English that explains it best
 * @param perLetter ln(p(language) / p(English)). The model's probabilities are those of an average
 *     stretch of the text, whatever its length: close together, and no surer for a long text
 */
record Odds(String language, double perLetter) {
  /**
   * What all letters say together: {@code perLetter} × letters, in nats up to a constant of the
   * model. Above 0 speaks against English.
   */
  double evidence(int letters) {
    return perLetter * letters;
  }
}
