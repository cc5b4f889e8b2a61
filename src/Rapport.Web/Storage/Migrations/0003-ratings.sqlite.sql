CREATE TABLE ratings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    reader TEXT NOT NULL,
    rubric TEXT NOT NULL,
    stock TEXT,
    rated_at INTEGER NOT NULL,
    of_change INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    score REAL CHECK (score BETWEEN 1 AND 10),
    low REAL,
    high REAL,
    raw REAL,
    cap REAL,
    anchor TEXT,
    flags TEXT NOT NULL,
    process REAL,
    fault INTEGER NOT NULL,
    cue_response REAL,
    personal_interest REAL,
    empathy_in_action REAL,
    own_words REAL,
    care REAL,
    manner REAL,
    line TEXT NOT NULL
);
CREATE INDEX ratings_conversation ON ratings (conversation_id);
CREATE UNIQUE INDEX ratings_current ON ratings (conversation_id) WHERE is_current;
CREATE INDEX ratings_score ON ratings (score, conversation_id) WHERE is_current;
CREATE TABLE rating_cues (
    rating_id INTEGER NOT NULL REFERENCES ratings (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    kind TEXT NOT NULL,
    salience INTEGER NOT NULL CHECK (salience BETWEEN 1 AND 3),
    response TEXT,
    answered_turn INTEGER,
    PRIMARY KEY (rating_id, number)
);
CREATE INDEX rating_cues_conversation ON rating_cues (conversation_id, kind, response);
CREATE INDEX rating_cues_kind ON rating_cues (kind, response, conversation_id);
CREATE TABLE rating_behaviours (
    rating_id INTEGER NOT NULL REFERENCES ratings (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    turn INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY (rating_id, number)
);
CREATE INDEX rating_behaviours_conversation ON rating_behaviours (conversation_id, code);
CREATE TABLE contests (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    rating_id INTEGER NOT NULL REFERENCES ratings (id) ON DELETE CASCADE,
    finding TEXT NOT NULL,
    turn INTEGER,
    start INTEGER,
    length INTEGER,
    person_id INTEGER NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    decided_by INTEGER REFERENCES people (id),
    decided_at INTEGER,
    is_upheld INTEGER,
    decision TEXT
);
CREATE INDEX contests_conversation ON contests (conversation_id);
CREATE INDEX contests_rating ON contests (rating_id);
CREATE TABLE notes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE INDEX notes_conversation ON notes (conversation_id);
CREATE TABLE wordings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('script', 'required')),
    text TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    UNIQUE (kind, text)
);
CREATE TABLE stock_ledgers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    requested_at INTEGER NOT NULL,
    requested_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    made_at INTEGER,
    version TEXT,
    conversations INTEGER,
    content TEXT
);
CREATE INDEX stock_ledgers_requested_by ON stock_ledgers (requested_by);
CREATE INDEX conversations_changed ON conversations (changed_at);
