package voc.core;

import java.io.Serializable;

/**
 * What people's asking costs the organisation within the window.
 *
 * @param contacts calls, chats, requests and letters that were handled
 * @param minutes of staff
 * @param minutesRange 95 % interval
 * @param money in {@code currency}
 * @param moneyRange 95 % interval
 * @param currency ISO 4217, such as {@code USD}
 */
public record HandlingCost(
    double contacts,
    double minutes,
    Interval minutesRange,
    double money,
    Interval moneyRange,
    String currency)
    implements Serializable {}
