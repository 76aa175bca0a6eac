CREATE TABLE activity (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  name TEXT,
  description TEXT
) STRICT;

CREATE TABLE assumption (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  name TEXT,
  value REAL,
  value_text TEXT,
  unit TEXT,
  owner TEXT,
  note TEXT
, source TEXT, date TEXT) STRICT;

CREATE TABLE citation (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  figure_note TEXT NOT NULL REFERENCES figure_note (id) DEFERRABLE INITIALLY DEFERRED,
  evidence TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT
) STRICT;

CREATE TABLE column_figure (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  entity TEXT NOT NULL,
  target TEXT NOT NULL,
  field TEXT NOT NULL,
  "column" INTEGER,
  value REAL,
  value_text TEXT
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  title TEXT,
  kind TEXT NOT NULL CHECK (kind IN (
    'document', 'survey', 'interview', 'records', 'research', 'picture', 'recording', 'other'
  )),
  location TEXT,
  date TEXT,
  held_by TEXT,
  personal_data INTEGER NOT NULL CHECK (personal_data IN (0, 1)),
  note TEXT
) STRICT;

CREATE TABLE factor (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  outcome TEXT REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  input TEXT REFERENCES input (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('deduction', 'multiplier')),
  value REAL,
  value_text TEXT
) STRICT;

CREATE TABLE figure_note (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  entity TEXT NOT NULL,
  target TEXT NOT NULL,
  field TEXT NOT NULL,
  "column" INTEGER,
  reason TEXT,
  basis TEXT CHECK (basis IN ('measured', 'stakeholders', 'research', 'professional-judgement', 'assumption')),
  source TEXT,
  link TEXT,
  date TEXT,
  grade TEXT CHECK (grade IN ('strong', 'fair', 'weak')),
  comment TEXT,
  range TEXT,
  override REAL,
  override_text TEXT,
  signed_off_by TEXT,
  signed_off_on TEXT
) STRICT;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  outcome TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  wording TEXT,
  kind TEXT CHECK (kind IN ('subjective', 'objective')),
  scale TEXT,
  source TEXT,
  measured_on TEXT,
  baseline REAL,
  baseline_text TEXT,
  follow_up REAL,
  follow_up_text TEXT,
  "group" REAL,
  group_text TEXT,
  asked REAL,
  asked_text TEXT,
  answered REAL,
  answered_text TEXT,
  changed REAL,
  changed_text TEXT,
  worse REAL,
  worse_text TEXT,
  net INTEGER NOT NULL CHECK (net IN (0, 1)),
  non_response_share REAL,
  non_response_share_text TEXT
) STRICT;

CREATE TABLE input (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('cash', 'time', 'goods', 'use-of-assets')),
  amount REAL,
  amount_text TEXT,
  "column" INTEGER,
  hours REAL,
  hours_text TEXT,
  hourly_rate REAL,
  hourly_rate_text TEXT,
  valued INTEGER NOT NULL CHECK (valued IN (0, 1)),
  valued_reason TEXT,
  funder TEXT CHECK (funder IN ('public', 'private', 'own')),
  accounts_line TEXT,
  currency TEXT,
  price_year TEXT
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT,
  command TEXT NOT NULL,
  patch TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE outcome (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT,
  treatment TEXT NOT NULL CHECK (treatment IN ('valued', 'reported', 'step', 'excluded')),
  treatment_reason TEXT,
  negative INTEGER NOT NULL CHECK (negative IN (0, 1)),
  intended INTEGER NOT NULL CHECK (intended IN (0, 1)),
  relevance TEXT CHECK (relevance IN ('relevant', 'not-relevant')),
  relevance_reason TEXT,
  significance TEXT CHECK (significance IN ('significant', 'not-significant')),
  significance_reason TEXT,
  rank INTEGER,
  weight REAL,
  weight_text TEXT,
  quantity REAL,
  quantity_text TEXT,
  unit TEXT,
  quantity_indicator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  quantity_by_column TEXT NOT NULL CHECK (quantity_by_column IN ('in-force', 'newly-changed')),
  start TEXT NOT NULL CHECK (start IN ('during', 'after')),
  start_column INTEGER,
  duration REAL,
  duration_text TEXT,
  duration_counts TEXT CHECK (duration_counts IN ('from-first-value', 'after-activity')),
  proxy TEXT REFERENCES proxy (id) DEFERRABLE INITIALLY DEFERRED,
  deadweight REAL,
  deadweight_text TEXT,
  displacement REAL,
  displacement_text TEXT,
  attribution REAL,
  attribution_text TEXT,
  drop_off REAL,
  drop_off_text TEXT, discount_schedule TEXT REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE outcome_output (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  outcome TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  output TEXT NOT NULL REFERENCES output (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE outcome_step (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  outcome TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  leads_to TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE outcome_tag (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  outcome TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE output (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT,
  quantity REAL,
  quantity_text TEXT,
  unit TEXT
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'project'),
  "order" TEXT NOT NULL,
  title TEXT,
  organisation TEXT,
  activity TEXT,
  purpose TEXT,
  audience TEXT,
  scope TEXT,
  period_from TEXT,
  period_to TEXT,
  analysis TEXT NOT NULL CHECK (analysis IN ('evaluation', 'forecast', 'mixed')),
  prepared_by TEXT,
  notes TEXT,
  currency TEXT,
  locale TEXT NOT NULL CHECK (locale IN ('en-GB', 'cy-GB', 'en-US', 'en-AU', 'en-NZ', 'de-DE', 'fr-FR', 'nl-NL')),
  price_year TEXT,
  uprate INTEGER NOT NULL CHECK (uprate IN (0, 1)),
  timing TEXT NOT NULL CHECK (timing IN ('end-of-year', 'activity-year-first', 'mid-year', 'custom')),
  activity_columns INTEGER,
  first_exponent REAL,
  first_exponent_text TEXT,
  column_factor REAL,
  column_factor_text TEXT,
  duration_counts TEXT NOT NULL CHECK (duration_counts IN ('from-first-value', 'after-activity')),
  fractional_duration TEXT NOT NULL CHECK (fractional_duration IN ('pro-rata', 'round-up')),
  drop_off_start TEXT NOT NULL CHECK (drop_off_start IN ('second-year', 'first-year-after-activity')),
  discount_rate REAL,
  discount_rate_text TEXT,
  input_discounting TEXT NOT NULL CHECK (input_discounting IN ('undiscounted', 'discounted')),
  horizon INTEGER,
  column_labels TEXT NOT NULL CHECK (column_labels IN ('from-year-1', 'from-year-0', 'calendar'))
, price_index TEXT REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED, discount_schedule TEXT REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED, negatives TEXT NOT NULL DEFAULT 'minus' CHECK (negatives IN ('minus', 'brackets'))) STRICT;

CREATE TABLE proxy (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  description TEXT,
  value REAL,
  value_text TEXT,
  unit TEXT,
  counts TEXT NOT NULL CHECK (counts IN ('per-year', 'once')),
  kind TEXT CHECK (kind IN ('fiscal-cashable', 'fiscal-not-cashable', 'economic', 'wellbeing', 'environmental')),
  agency TEXT,
  currency TEXT,
  price_year TEXT,
  method TEXT CHECK (method IN (
    'market-price', 'unit-cost', 'revealed-preference', 'stated-preference', 'value-game',
    'wellbeing-valuation', 'other'
  ))
) STRICT;

CREATE TABLE reference_table (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('discount-schedule', 'price-index', 'exchange-rate', 'unit-values')),
  currency TEXT,
  unit TEXT,
  price_year TEXT,
  publisher TEXT,
  published_on TEXT,
  source TEXT,
  link TEXT,
  note TEXT
) STRICT;

CREATE TABLE reference_value (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  "table" TEXT NOT NULL REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER,
  value REAL,
  value_text TEXT
) STRICT;

CREATE TABLE sheet_layout (
  sheet TEXT PRIMARY KEY NOT NULL,
  layout TEXT NOT NULL
) STRICT;

CREATE TABLE snapshot (
  seq INTEGER NOT NULL CHECK (seq >= 0),
  form INTEGER NOT NULL CHECK (form >= 1),
  at TEXT NOT NULL,
  project TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (seq, form)
) STRICT;

CREATE TABLE stakeholder (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  name TEXT,
  description TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('people', 'organisation', 'public-body', 'environment')),
  role TEXT NOT NULL CHECK (role IN ('affected', 'affects', 'both')),
  size REAL,
  size_text TEXT,
  involved REAL,
  involved_text TEXT,
  involved_how TEXT,
  expected_changes TEXT,
  parent TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED,
  subgroup_set TEXT,
  included INTEGER NOT NULL CHECK (included IN (0, 1)),
  included_reason TEXT
, counted_set TEXT) STRICT;

CREATE TABLE tag (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  name TEXT,
  note TEXT
) STRICT;

CREATE INDEX citation_by_evidence ON citation (evidence);

CREATE INDEX citation_by_figure_note ON citation (figure_note);

CREATE INDEX factor_by_input ON factor (input);

CREATE INDEX factor_by_outcome ON factor (outcome);

CREATE INDEX indicator_by_outcome ON indicator (outcome);

CREATE INDEX input_by_stakeholder ON input (stakeholder);

CREATE INDEX outcome_by_discount_schedule ON outcome (discount_schedule);

CREATE INDEX outcome_by_proxy ON outcome (proxy);

CREATE INDEX outcome_by_quantity_indicator ON outcome (quantity_indicator);

CREATE INDEX outcome_by_stakeholder ON outcome (stakeholder);

CREATE INDEX outcome_output_by_outcome ON outcome_output (outcome);

CREATE INDEX outcome_output_by_output ON outcome_output (output);

CREATE INDEX outcome_step_by_leads_to ON outcome_step (leads_to);

CREATE INDEX outcome_step_by_outcome ON outcome_step (outcome);

CREATE INDEX outcome_tag_by_outcome ON outcome_tag (outcome);

CREATE INDEX outcome_tag_by_tag ON outcome_tag (tag);

CREATE INDEX output_by_activity ON output (activity);

CREATE INDEX reference_value_by_table ON reference_value ("table");

CREATE INDEX stakeholder_by_parent ON stakeholder (parent);
