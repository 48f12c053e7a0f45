/** The version of the schema that follows; see `migrate`. */
export const VERSION = 2;

/**
 * What is kept for good. Values whose text must come back unchanged to the last code unit are kept as JSON, which can hold
 * what UTF-8 cannot (a lone surrogate, a NUL).
 */
export const factsSchema = `
CREATE TABLE migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

-- What an article says, as one version of extractor and codebook read it. believed_to IS NULL: the current reading.
CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  extractor TEXT NOT NULL,
  codebook TEXT NOT NULL,
  publisher_actor TEXT,
  believed_from TEXT NOT NULL,
  believed_to TEXT,
  article_json TEXT NOT NULL,
  mentions_json TEXT NOT NULL,
  actors_json TEXT NOT NULL,
  evidence_json TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reading_current ON reading (article) WHERE believed_to IS NULL;
CREATE INDEX reading_article ON reading (article, believed_from);
`;

/** What follows from the facts: another version of the schema makes all of it again. */
export const conclusionsSchema = `
-- published_at in epoch milliseconds; articles without a time sort last.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES reading,
  published_at INTEGER NOT NULL,
  language TEXT NOT NULL,
  publisher TEXT
) STRICT;
CREATE INDEX article_by_time ON article (published_at DESC, id, language, publisher, reading);
CREATE INDEX article_by_publisher ON article (publisher, published_at DESC, id, language, reading);

-- Which articles mention an actor. The article's columns are repeated, so that a list is read from here alone.
CREATE TABLE article_mention (
  actor TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  id TEXT NOT NULL REFERENCES article,
  reading INTEGER NOT NULL,
  language TEXT NOT NULL,
  publisher TEXT,
  PRIMARY KEY (actor, published_at DESC, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_mention_article ON article_mention (id);

-- Within one group, pieces of evidence may be one event (eventGroup).
CREATE TABLE event_group (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE
) STRICT;

-- Every piece of evidence that any reading of a stored article ever had.
CREATE TABLE evidence_key (
  key TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  grp INTEGER NOT NULL REFERENCES event_group,
  date_from TEXT NOT NULL,
  date_to TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_key_article ON evidence_key (article);
CREATE INDEX evidence_key_group ON evidence_key (grp);

-- Current evidence. (grp, day, slot) is the event that it belongs to (concludeEvents).
CREATE TABLE evidence (
  row INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES article,
  grp INTEGER NOT NULL REFERENCES event_group,
  day TEXT NOT NULL,
  slot INTEGER NOT NULL DEFAULT 0,
  date_from TEXT NOT NULL,
  date_to TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  publisher_actor TEXT,
  sentence_start INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_in_event ON evidence (grp, day, slot, published_at, article, sentence_start, trigger_start, key);
CREATE INDEX evidence_exact ON evidence (grp, date_from) WHERE date_from = date_to;
CREATE INDEX evidence_period ON evidence (grp, date_to, date_from) WHERE date_from < date_to;
CREATE INDEX evidence_article ON evidence (article);

-- The folded words of each sentence (searchWords), by row of evidence.
CREATE VIRTUAL TABLE evidence_words USING fts5 (words, detail = none, tokenize = 'ascii');

CREATE TABLE event (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  grp INTEGER NOT NULL REFERENCES event_group,
  day TEXT NOT NULL,
  slot INTEGER NOT NULL,
  date_from TEXT NOT NULL,
  date_to TEXT NOT NULL,
  type TEXT NOT NULL,
  relation TEXT,
  modality TEXT NOT NULL,
  confidence REAL NOT NULL,
  article_count INTEGER NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (grp, day, slot)
) STRICT;
CREATE INDEX event_by_date ON event (date_from, id, date_to, type, relation, modality, confidence);
CREATE INDEX event_by_type ON event (type, date_from, id, date_to, relation, modality, confidence);
CREATE INDEX event_by_relation ON event (relation, date_from, id, date_to, type, modality, confidence);
CREATE INDEX event_by_reports ON event (article_count DESC, id, date_from, date_to, type, relation, modality, confidence);
-- The events that may have begun before a period and still belong to it.
CREATE INDEX event_long ON event (date_from, id, date_to, type, relation, modality, confidence) WHERE date_from < date_to;

-- What an event is found by. kind and target: participant, mediator, third party, source, article, relation with its id; place
-- with its country; role with the role, and with "role id"; act, channel and issue with theirs. The event's columns are
-- repeated, so that a list is filtered, ordered and counted without a look at the events themselves.
CREATE TABLE event_link (
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  date_from TEXT NOT NULL,
  id TEXT NOT NULL,
  row INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  date_to TEXT NOT NULL,
  type TEXT NOT NULL,
  relation TEXT,
  modality TEXT NOT NULL,
  confidence REAL NOT NULL,
  article_count INTEGER NOT NULL,
  PRIMARY KEY (kind, target, date_from, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_link_event ON event_link (row);
CREATE INDEX event_link_last ON event_link (target, date_to) WHERE kind = 'relation';

-- The event of each current piece of evidence: what \`evidence\` says by (grp, day, slot), in a table small enough to look up
-- every sentence that a search finds.
CREATE TABLE evidence_event (
  evidence INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE
) STRICT;
CREATE INDEX evidence_event_event ON evidence_event (event);

-- Which article tells of an event on whose word. The article's time stands there twice, for lists that begin with the
-- earliest and with the latest; those without a time come last in both.
CREATE TABLE report (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  oldest_first INTEGER NOT NULL,
  article TEXT NOT NULL,
  depth INTEGER NOT NULL,
  source TEXT NOT NULL,
  newest_first INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (event, oldest_first, article, depth, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_source ON report (source, newest_first, article, event_id);

-- counterparts: of MEDIATES, a JSON object with whom the party deals, each with the number of events.
CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  from_actor TEXT NOT NULL,
  to_actor TEXT NOT NULL,
  first_date TEXT NOT NULL,
  last_date TEXT NOT NULL,
  event_count INTEGER NOT NULL,
  article_count INTEGER NOT NULL,
  counterparts TEXT NOT NULL DEFAULT '{}',
  UNIQUE (type, from_actor, to_actor)
) STRICT;
CREATE INDEX relation_by_events ON relation (event_count DESC, type, from_actor, to_actor, first_date, last_date);
CREATE INDEX relation_from ON relation (from_actor, event_count DESC, type, to_actor, first_date, last_date);
CREATE INDEX relation_to ON relation (to_actor, event_count DESC, type, from_actor, first_date, last_date);

-- Which articles stand behind an event's share in a relation.
CREATE TABLE relation_support (
  relation INTEGER NOT NULL REFERENCES relation,
  article TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event,
  PRIMARY KEY (relation, article, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_support_event ON relation_support (event);

-- Events that add to any relation of the type.
CREATE TABLE relation_total (
  type TEXT PRIMARY KEY,
  events INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Distinct records of an actor in the current readings, and how many readings hold each.
CREATE TABLE actor_record (
  actor TEXT NOT NULL,
  hash TEXT NOT NULL,
  readings INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (actor, hash)
) STRICT;

CREATE TABLE actor (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  country TEXT,
  known INTEGER NOT NULL,
  event_count INTEGER NOT NULL DEFAULT 0,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX actor_unnamed ON actor (id) WHERE kind = 'GENERIC' AND known = 0;
CREATE INDEX actor_by_events ON actor (event_count DESC, id, kind, country, known);

CREATE TABLE actor_sector (
  sector TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  PRIMARY KEY (sector, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_sector_actor ON actor_sector (actor);

-- The folded words of an actor's names, by row of actor.
CREATE VIRTUAL TABLE actor_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
`;

/** The tables of `conclusionsSchema`, none before one that refers to it. */
export const CONCLUSIONS = [
  'actor_words',
  'actor_sector',
  'actor',
  'actor_record',
  'relation_total',
  'relation_support',
  'relation',
  'evidence_event',
  'event_link',
  'event',
  'evidence_words',
  'evidence',
  'evidence_key',
  'event_group',
  'article_mention',
  'article',
] as const;
