package voc.nlp.learn;

/** A model's file can't be used; the message says which, why and what to do. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for the person who gave the file. */
  public ModelException(String message) {
    super(message);
  }
}
