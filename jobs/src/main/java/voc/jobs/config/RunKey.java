package voc.jobs.config;

/** Keys of the run as a whole: where it publishes, over which days, how it treats people. */
enum RunKey implements ConfigKey {
  WAREHOUSE(
      Section.ROOT,
      "warehouse",
      "path",
      "required",
      "Folder of the published results; a path, or a URI of any Hadoop file system."),
  TAXONOMY(
      Section.ROOT, "taxonomy", "path", "built-in", "File of the organisation's own taxonomy."),
  MODELS(
      Section.ROOT,
      "models",
      "path or list",
      "built-in",
      "Models that voc train wrote: of sentiment and of coverage, in place of the built-in ones, and of topics."),
  THEMES(Section.ROOT, "themes", "section", "", "Themes that voc discovers."),
  SYNONYMS(
      Section.ROOT,
      "synonyms",
      "path",
      "synonyms.txt",
      "File of synonyms that `voc synonyms` writes what people accepted to; it need not exist."),
  AS_OF(
      Section.ROOT,
      "as_of",
      "date",
      "day of the latest feedback",
      "Last day of feedback that counts, as 2026-03-31."),
  NEEDS(Section.ROOT, "needs", "section", "", "The periods that needs are ranked over."),
  INCIDENTS(
      Section.ROOT, "incidents", "section", "", "Which 311 requests are of the same incident."),
  LIMITS(Section.ROOT, "limits", "section", "", "Data-quality limits."),
  PRIVACY(Section.ROOT, "privacy", "section", "", "What becomes of personal data."),
  DEPARTMENTS(
      Section.ROOT,
      "departments",
      "path or map",
      "none",
      "The departments: a CSV file, see Departments, or a map from id to name."),
  COSTS(
      Section.ROOT,
      "costs",
      "path",
      "none",
      "What a contact of each channel costs: a CSV file, see Costs."),
  REGISTER(
      Section.ROOT,
      "register",
      "path",
      "register.csv",
      "File in which people keep what they say of needs: status, owner, name, whether it is mandated; it need not exist. See Register."),
  INITIATIVES(
      Section.ROOT,
      "initiatives",
      "path",
      "none",
      "What the organisation does about needs: a CSV file, see Initiatives."),
  BALLOTS(
      Section.ROOT,
      "ballots",
      "path",
      "none",
      "How stakeholders rank needs: a CSV file, see Ballots."),
  SERVED(
      Section.ROOT,
      "served",
      "path",
      "none",
      "Whom the organisation serves, to tell who is not heard: a CSV file, see Served."),
  KPIS(
      Section.ROOT,
      "kpis",
      "path",
      "built-in",
      "The organisation's own book of KPIs: a YAML file, see KPIs."),
  SOURCES(Section.ROOT, "sources", "list", "required", "Sources of feedback, at least one."),
  FAQ(Section.ROOT, "faq", "list", "none", "The questions that the organisation answers."),
  SEARCHES(
      Section.ROOT, "searches", "list", "none", "Logs of searches on the organisation's site."),

  THEME_DECISIONS(
      Section.THEMES,
      "decisions",
      "path",
      "theme-decisions.jsonl",
      "File that `voc themes` writes what people decided to; it need not exist."),

  WINDOW_DAYS(
      Section.NEEDS, "window_days", "whole number", "all", "Days up to the as-of day that count."),
  PERIOD_DAYS(
      Section.NEEDS,
      "period_days",
      "whole number",
      "30",
      "Days of the last period, which is compared with the one before it."),

  ORDER(
      Section.NEEDS,
      "order",
      "data, ballots or blended",
      "data",
      "What the published order of needs follows: the figures, the ballots, or both."),

  RADIUS_M(
      Section.INCIDENTS,
      "radius_m",
      "metres from 0 to 10000",
      "50",
      "Requests of a service at most this far from an incident's first request belong to it."),
  WINDOW_HOURS(
      Section.INCIDENTS,
      "window_hours",
      "hours from 0 to 8784",
      "3",
      "Requests at most this long after an incident's first request belong to it; 0.5 is half an hour."),

  MAX_REJECT_SHARE(
      Section.LIMITS,
      "max_reject_share",
      "number from 0 to 1",
      "0.05",
      "Largest share of a source's records that may be rejected before a run ends with exit code 3."),

  SMALLEST_CELL(
      Section.PRIVACY,
      "smallest_cell",
      "whole number",
      "10",
      "Figures of fewer people than this are not published, nor what would give them away; 1 publishes all."),
  REDACTION(
      Section.PRIVACY,
      "redaction",
      "map",
      "mask for every kind",
      "Kind of personal data to mask, hash or keep; address also to homes (masked, the default) or all."),
  KEEP_RAW(
      Section.PRIVACY,
      "keep_raw",
      "section",
      "nothing raw is kept",
      "Keeps raw feedback in a folder that only the owner of the run may read."),

  KEEP_RAW_FOLDER(
      Section.KEEP_RAW,
      "folder",
      "path",
      "required",
      "A folder apart from the warehouse; each run gets a folder in it."),
  KEEP_RAW_DAYS(
      Section.KEEP_RAW,
      "days",
      "whole number",
      "required",
      "Days after which a run removes what an earlier one kept.");

  private final Entry entry;

  RunKey(Section section, String key, String type, String fallback, String meaning) {
    this.entry = new Entry(section, key, type, fallback, meaning);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
