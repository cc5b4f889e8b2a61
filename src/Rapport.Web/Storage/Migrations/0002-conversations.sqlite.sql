CREATE TABLE imports (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    source TEXT,
    format TEXT,
    advisors TEXT,
    spool TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'stopped', 'failed')),
    bytes INTEGER NOT NULL,
    bytes_done INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    replaced INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    complaints TEXT NOT NULL,
    complained INTEGER NOT NULL,
    person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    received_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    watched TEXT
);
CREATE INDEX imports_open ON imports (id) WHERE state IN ('waiting', 'running');
CREATE INDEX imports_person ON imports (person_id);
CREATE TABLE conversations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    external_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    team TEXT,
    started_at INTEGER,
    week INTEGER,
    customer TEXT,
    industry TEXT,
    kind TEXT,
    language TEXT,
    subject TEXT,
    turns INTEGER NOT NULL,
    words INTEGER NOT NULL,
    talk TEXT NOT NULL,
    import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL,
    received_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (source, external_id)
);
CREATE INDEX conversations_team ON conversations (team, COALESCE(started_at, received_at), id);
CREATE INDEX conversations_week ON conversations (week);
CREATE INDEX conversations_moment ON conversations (COALESCE(started_at, received_at), id);
CREATE INDEX conversations_customer ON conversations (customer) WHERE customer IS NOT NULL;
CREATE INDEX conversations_import ON conversations (import_id) WHERE import_id IS NOT NULL;
CREATE TABLE conversation_advisors (
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (conversation_id, name)
);
CREATE INDEX conversation_advisors_name ON conversation_advisors (name);
CREATE VIRTUAL TABLE search_conversations USING fts5 (words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
CREATE TRIGGER conversations_unsearched AFTER DELETE ON conversations
BEGIN DELETE FROM search_conversations WHERE rowid = old.id; END;
CREATE TABLE kept_answers (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person_id, key)
);
CREATE INDEX kept_answers_at ON kept_answers (at);
