package voc.core;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a sentence can do or tell besides its topics. A code is family and name, such as {@code
 * driver/ease}. Questions have a field of their own in {@link Mention}.
 */
public enum MarkType {
  /** Words of danger to somebody's life or body: a person must look before anything is counted. */
  CRISIS_SELF_HARM("crisis/self-harm"),
  CRISIS_VIOLENCE("crisis/violence"),
  CRISIS_ABUSE("crisis/abuse"),
  CRISIS_MEDICAL("crisis/medical"),
  CRISIS_HAZARD("crisis/hazard"),
  /** What the speaker does with the sentence. */
  SUGGESTION("act/suggestion"),
  COMPLAINT("act/complaint"),
  PRAISE("act/praise"),
  THANKS("act/thanks"),
  /** It says what somebody could do about it. */
  ACTIONABLE("act/actionable"),
  /** It took the customer more trouble than it should: "called three times". */
  EFFORT("effort/effort"),
  EMOTION_ANGER("emotion/anger"),
  EMOTION_FRUSTRATION("emotion/frustration"),
  EMOTION_WORRY("emotion/worry"),
  EMOTION_SADNESS("emotion/sadness"),
  EMOTION_CONFUSION("emotion/confusion"),
  EMOTION_RELIEF("emotion/relief"),
  EMOTION_JOY("emotion/joy"),
  /**
   * Drivers of trust that United States agencies ask for. Source: OMB Circular A-11, section 280.
   */
  DRIVER_EASE("driver/ease"),
  DRIVER_EFFECTIVENESS("driver/effectiveness"),
  DRIVER_EFFICIENCY("driver/efficiency"),
  DRIVER_TRANSPARENCY("driver/transparency"),
  DRIVER_HUMANITY("driver/humanity"),
  DRIVER_EMPLOYEE("driver/employee"),
  DRIVER_TRUST("driver/trust"),
  /** Where in the journey the customer is. */
  STAGE_LEARN("stage/learn"),
  STAGE_APPLY("stage/apply"),
  STAGE_WAIT("stage/wait"),
  STAGE_VISIT("stage/visit"),
  STAGE_RECEIVE("stage/receive"),
  STAGE_PAY("stage/pay"),
  STAGE_RESOLVE("stage/resolve");

  private final String code;

  MarkType(String code) {
    this.code = code;
  }

  /** Family and name, as in tables. */
  public String code() {
    return code;
  }

  /** What stands before the slash. */
  public String family() {
    return code.substring(0, code.indexOf('/'));
  }

  /** Whether a person must look at the sentence at once. */
  public boolean isCrisis() {
    return family().equals("crisis");
  }

  /**
   * The type with a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MarkType ofCode(String code) {
    for (MarkType type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "unknown mark \""
            + code
            + "\", use one of "
            + Arrays.stream(values()).map(MarkType::code).collect(Collectors.joining(", ")));
  }
}
