/// Stores as former versions of Isnad wrote them.
///
/// Never edited: what is here is on people's disks.
enum FormerSchemas {
  /// A store of each schema, the oldest first, with one outlet, one feed, an article of two
  /// versions, a copy of it, an entry that waits, a request and a removed article.
  static let stores = [first]

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

    INSERT INTO outlets (number, slug, name, languages, kind, zone, is_sample, article_count, newest)
    VALUES (1, 'sahl-example', 'وكالة سهل', 'ar en', 'agency', 'Asia/Riyadh', 0, 2, 1772344860);
    INSERT INTO feeds (number, outlet, address, title, state, due, last_tried, last_good)
    VALUES (1, 1, 'https://sahl.example/feed', 'سهل', 'active', 1772345700, 1772344800, 1772344800);
    INSERT INTO entries (number, outlet, feed, key, digest, state, due, content)
    VALUES (1, 1, 1, 'sahl.example/9', '0011223344556677', 0, 1772344800,
      '{"link":"https://sahl.example/9","title":"ينتظر"}');
    INSERT INTO articles (number, copy_group, is_copy, is_head, id, outlet, identity, url, seen, shelf, version,
      version_seen, is_placed, language, headline, opening)
    VALUES (1, 1, 0, 1, '0123456789abcdef', 1, 'https://sahl.example/1', 'https://sahl.example/1',
      1772344800, 1772344800, 2, 1772344860, 1, 'ar', 'ارتفع السعر', 'ارتفع السعر قليلاً'),
      (2, 1, 1, 0, 'fedcba9876543210', 1, 'https://sahl.example/2', 'https://sahl.example/2',
      1772344860, 1772344860, 1, 1772344860, 1, 'ar', 'السعر يرتفع', 'ارتفع السعر قليلاً');
    INSERT INTO texts (article, version, seen, origin, content) VALUES
      (1, 1, 1772344800, 'page', '{"kind":"article","headline":"استقر السعر","language":"ar",'
        || '"blocks":[{"kind":"paragraph","text":"استقر السعر"}],"knownFrom":{}}'),
      (1, 2, 1772344860, 'page', '{"kind":"article","headline":"ارتفع السعر","language":"ar",'
        || '"blocks":[{"kind":"paragraph","text":"ارتفع السعر قليلاً"}],"knownFrom":{}}'),
      (2, 1, 1772344860, 'import', '{"kind":"article","headline":"السعر يرتفع","language":"ar",'
        || '"blocks":[{"kind":"paragraph","text":"ارتفع السعر قليلاً"}],"knownFrom":{}}');
    INSERT INTO terms (article, headline, body) VALUES
      (1, 'ارتفع سعر', 'ارتفع سعر قليل'), (2, 'سعر يرتفع', 'ارتفع سعر قليل');
    INSERT INTO search (rowid, headline, body) SELECT article, headline, body FROM terms;
    INSERT INTO removed (id) VALUES ('00000000000000zz');
    INSERT INTO requests (at, content) VALUES (1772344800, '{"refresh":"sahl-example"}');
    PRAGMA user_version = 1;
    """
}
