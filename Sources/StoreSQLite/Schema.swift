/// The schemas of the embedded database, oldest first: what is appended here is a migration.
///
/// A schema that was released is never edited; the tests keep each as it was.
enum Schema {
  /// The number that this version of Isnad writes, as `PRAGMA user_version`.
  static var known: Int { migrations.count }

  /// What leads from each schema to the next.
  static let migrations = [first]

  // Numbers grow and are never used again (`AUTOINCREMENT`): an export goes on from one, a lease
  // names one, and the search index is read from its end because they grow with time.
  private static let first = """
    CREATE TABLE desk (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      revision INTEGER NOT NULL,
      partings INTEGER NOT NULL
    ) STRICT;
    INSERT INTO desk (only, revision, partings) VALUES (1, 1, 0);

    CREATE TABLE outlets (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      slug TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      latin_name TEXT,
      country TEXT,
      languages TEXT NOT NULL,
      kind TEXT NOT NULL,
      home TEXT,
      zone TEXT,
      is_sample INTEGER NOT NULL,
      article_count INTEGER NOT NULL DEFAULT 0,
      newest INTEGER
    ) STRICT;

    CREATE TABLE feeds (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      outlet INTEGER NOT NULL REFERENCES outlets,
      address TEXT NOT NULL UNIQUE,
      title TEXT,
      state TEXT NOT NULL,
      entity_tag TEXT,
      last_modified TEXT,
      due INTEGER NOT NULL,
      last_tried INTEGER,
      last_good INTEGER,
      last_new INTEGER,
      failures INTEGER NOT NULL DEFAULT 0,
      problem_code TEXT,
      problem_sentence TEXT,
      problem_at INTEGER,
      article_count INTEGER NOT NULL DEFAULT 0,
      waiting_count INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX feeds_of_outlet ON feeds (outlet);
    CREATE INDEX feeds_due ON feeds (due) WHERE state = 'active';

    CREATE TABLE entries (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      outlet INTEGER NOT NULL REFERENCES outlets,
      feed INTEGER NOT NULL,
      key TEXT NOT NULL,
      digest TEXT NOT NULL,
      state INTEGER NOT NULL,
      due INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      changes INTEGER NOT NULL DEFAULT 0,
      is_stored INTEGER NOT NULL DEFAULT 0,
      title TEXT,
      address TEXT,
      problem_code TEXT,
      problem_sentence TEXT,
      problem_at INTEGER,
      content TEXT,
      UNIQUE (outlet, key)
    ) STRICT;
    CREATE INDEX entries_waiting ON entries (feed, due) WHERE state = 0;
    CREATE INDEX entries_problems ON entries (outlet, problem_at) WHERE problem_at IS NOT NULL;

    CREATE TRIGGER entry_added AFTER INSERT ON entries WHEN NEW.state = 0 BEGIN
      UPDATE feeds SET waiting_count = waiting_count + 1 WHERE number = NEW.feed;
    END;
    CREATE TRIGGER entry_moved AFTER UPDATE OF state ON entries
    WHEN (OLD.state = 0) <> (NEW.state = 0) BEGIN
      UPDATE feeds SET waiting_count = waiting_count + (NEW.state = 0) - (OLD.state = 0)
      WHERE number = NEW.feed;
    END;
    CREATE TRIGGER entry_stored AFTER UPDATE OF is_stored ON entries
    WHEN OLD.is_stored = 0 AND NEW.is_stored = 1 BEGIN
      UPDATE feeds SET article_count = article_count + 1 WHERE number = NEW.feed;
    END;

    CREATE TABLE articles (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      outlet INTEGER NOT NULL REFERENCES outlets,
      identity TEXT NOT NULL,
      url TEXT,
      seen INTEGER NOT NULL,
      shelf INTEGER NOT NULL,
      version INTEGER NOT NULL,
      version_seen INTEGER NOT NULL,
      is_placed INTEGER NOT NULL DEFAULT 0,
      copy_group INTEGER NOT NULL,
      is_copy INTEGER NOT NULL DEFAULT 0,
      is_head INTEGER NOT NULL DEFAULT 1,
      language TEXT NOT NULL,
      headline TEXT NOT NULL,
      opening TEXT NOT NULL,
      section TEXT,
      published TEXT,
      fingerprint TEXT
    ) STRICT;
    CREATE INDEX articles_by_shelf ON articles (shelf);
    CREATE INDEX articles_heads ON articles (shelf) WHERE is_head = 1;
    CREATE UNIQUE INDEX articles_head_of_group ON articles (copy_group) WHERE is_head = 1;
    CREATE INDEX articles_of_outlet ON articles (outlet, shelf);
    CREATE INDEX articles_in_language ON articles (language, shelf);
    CREATE INDEX articles_in_group ON articles (copy_group, shelf);
    CREATE INDEX articles_unplaced ON articles (number) WHERE is_placed = 0;

    CREATE TABLE texts (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      version INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      origin TEXT NOT NULL,
      problem_code TEXT,
      problem_sentence TEXT,
      problem_at INTEGER,
      content TEXT NOT NULL,
      UNIQUE (article, version)
    ) STRICT;

    CREATE TABLE related (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      place INTEGER NOT NULL,
      other INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      score REAL NOT NULL,
      shared TEXT NOT NULL,
      PRIMARY KEY (article, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX related_to ON related (other);

    CREATE TABLE terms (
      article INTEGER PRIMARY KEY,
      headline TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE search USING fts5(
      headline, body,
      content='terms', content_rowid='article', detail=full, tokenize='ascii', prefix='');

    CREATE TABLE removed (
      id TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE requests (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      content TEXT NOT NULL
    ) STRICT;
    """
}
