package voc.nlp.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.nlp.redact.id.BankAccounts;
import voc.nlp.redact.id.CardNumbers;
import voc.nlp.redact.id.NationalIds;
import voc.nlp.redact.id.VehicleNumbers;
import voc.nlp.redact.pattern.AnnouncedNames;
import voc.nlp.redact.pattern.AnnouncedNumbers;
import voc.nlp.redact.pattern.Dates;
import voc.nlp.redact.pattern.EmailAddresses;
import voc.nlp.redact.pattern.Handles;
import voc.nlp.redact.pattern.IpAddresses;
import voc.nlp.redact.pattern.Links;
import voc.nlp.redact.pattern.PhoneNumbers;
import voc.nlp.redact.pattern.Plates;
import voc.nlp.redact.pattern.SocialSecurity;
import voc.nlp.redact.pattern.SpokenNumbers;
import voc.nlp.redact.pattern.StreetAddresses;

/**
 * Finds personal data by pattern, checksum and the words around it; covers what the package's
 * description lists. Each text is read by itself: see {@link ConversationRedactor} for what the
 * rest of a record tells. Immutable and thread-safe.
 */
public final class PatternRedactor implements Redactor {
  private static final long serialVersionUID = 1L;

  private final PhoneNumbers phones;
  private final Addresses addresses;

  private PatternRedactor(PhoneNumbers phones, Addresses addresses) {
    this.phones = phones;
    this.addresses = addresses;
  }

  /** A redactor that reads telephone numbers as people in the United States write them. */
  public static PatternRedactor forUnitedStates() {
    return forRegion("US");
  }

  /**
   * A redactor that reads telephone numbers as people of a region write them, and masks homes.
   *
   * @param region two upper-case letters of ISO 3166-1, such as {@code US}
   * @throws IllegalArgumentException if no numbering plan is known for it
   */
  public static PatternRedactor forRegion(String region) {
    return new PatternRedactor(new PhoneNumbers(region), Addresses.HOMES);
  }

  /** The same redactor, but masking these addresses. */
  public PatternRedactor with(Addresses masked) {
    return new PatternRedactor(phones, masked);
  }

  /**
   * Masks until nothing more is found: a mask may free its neighbours to be recognised, and only so
   * is a second redaction sure to change nothing.
   */
  @Override
  public Redaction redact(String text) {
    Redaction redaction = Redaction.of(text, List.of());
    List<Redaction.Mask> found = find(redaction.text());
    while (!found.isEmpty()) {
      List<Redaction.Mask> masks = new ArrayList<>(redaction.masks());
      for (Redaction.Mask mask : found) {
        masks.add(new Redaction.Mask(mask.type(), redaction.toOriginal(mask.span())));
      }
      masks.sort(Comparator.comparing(Redaction.Mask::span));
      redaction = Redaction.of(text, masks);
      found = find(redaction.text());
    }
    return redaction;
  }

  /** Masks in order, without overlap; the kinds that claim first are the surest. */
  private List<Redaction.Mask> find(String written) {
    String text = Typography.plain(written);
    Claims claims = new Claims(text);
    claims.reserve(Marks.spans(text));
    claims.claim(PiiType.EMAIL, EmailAddresses.written(text));
    claims.reserve(Links.hosts(text));
    claims.claim(PiiType.EMAIL, EmailAddresses.spoken(text));
    claimIds(text, claims);
    claimNumbersInContext(text, claims);
    claims.claim(PiiType.IP, IpAddresses.spans(text));
    claims.claim(PiiType.BIRTH_DATE, Dates.ofBirth(text));
    claimAddresses(text, claims);
    claims.claim(PiiType.URL, Links.tellingPaths(text));
    claims.reserve(Links.pageNumbers(text));
    claims.claim(PiiType.PHONE, phones.spans(text));
    claims.claim(PiiType.PHONE, SpokenNumbers.phones(text));
    claims.claim(PiiType.URL, Links.tellingParameters(text));
    claims.claim(PiiType.USER, Handles.spans(text));
    claims.claim(PiiType.NAME, AnnouncedNames.spans(text));
    return claims.masks();
  }

  /** Numbers with a check digit or a shape of their own. */
  private static void claimIds(String text, Claims claims) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return;
    }
    claims.claim(PiiType.ACCOUNT, BankAccounts.spans(text));
    claims.claim(PiiType.CARD, CardNumbers.spans(text));
    claims.claim(PiiType.PLATE, VehicleNumbers.spans(text));
    claims.claim(PiiType.SSN, SocialSecurity.shaped(text));
    claims.claim(PiiType.NATIONAL_ID, NationalIds.alone(text));
  }

  /** Numbers that the words before them tell. */
  private static void claimNumbersInContext(String text, Claims claims) {
    claims.claim(PiiType.SSN, SocialSecurity.inContext(text));
    claims.claim(PiiType.NATIONAL_ID, NationalIds.inContext(text));
    claims.claim(PiiType.SSN, AnnouncedNumbers.SSN.spans(text));
    claims.claim(PiiType.PLATE, Plates.spans(text));
    claims.claim(PiiType.PASSPORT, AnnouncedNumbers.PASSPORT.spans(text));
    claims.claim(PiiType.DRIVER_LICENSE, AnnouncedNumbers.DRIVER_LICENSE.spans(text));
    claims.claim(PiiType.CARD, AnnouncedNumbers.CARD.spans(text));
    claims.claim(PiiType.ACCOUNT, AnnouncedNumbers.ACCOUNT.spans(text));
    claims.claim(PiiType.CASE, AnnouncedNumbers.CASE.spans(text));
    claims.claim(PiiType.SSN, SpokenNumbers.socialSecurity(text));
    claims.claim(PiiType.CARD, SpokenNumbers.cards(text));
  }

  private void claimAddresses(String text, Claims claims) {
    claims.claim(PiiType.ADDRESS, StreetAddresses.homes(text));
    if (addresses == Addresses.ALL) {
      claims.claim(PiiType.ADDRESS, StreetAddresses.all(text));
    }
  }
}
