package voc.nlp.sentiment;

/**
 * A row to learn from, as its file has it.
 *
 * @param text what somebody wrote; a blank one is not used
 * @param context what it answers, empty if that is not known
 * @param label a person's judgement of the text, or its writer's rating; a blank one is not used
 * @param group keeps rows together that must not be torn apart between training and test, such as
 *     the answers of one person; empty: the row is by itself
 */
public record LabelledText(String text, String context, String label, String group) {}
