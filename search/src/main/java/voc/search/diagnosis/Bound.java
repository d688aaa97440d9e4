package voc.search.diagnosis;

/** What an amount says of the true one. */
enum Bound {
  /** It is the amount: {@code is 20 dollars}. */
  EXACT,
  /** Nearly: {@code about 10 days}. */
  ABOUT,
  /** {@code within 10 days}, {@code up to three items}. */
  AT_MOST,
  /** {@code at least 3 days}, {@code 65 or older}. */
  AT_LEAST
}
