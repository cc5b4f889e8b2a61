-- A conversation that somebody who leads shows to everybody: one each, gone with the conversation or the person.
CREATE TABLE forwards (
    conversation_id INTEGER NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    person_id INTEGER UNIQUE REFERENCES people (id) ON DELETE CASCADE,
    advisor TEXT NOT NULL,
    why TEXT NOT NULL,
    at INTEGER NOT NULL,
    is_sample INTEGER NOT NULL
);
CREATE TABLE pulse_rounds (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    opened_at INTEGER NOT NULL,
    opened_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    closes_at INTEGER NOT NULL CHECK (closes_at > opened_at),
    closed_at INTEGER,
    is_sample INTEGER NOT NULL
);
CREATE INDEX pulse_rounds_opened_by ON pulse_rounds (opened_by);
CREATE UNIQUE INDEX pulse_rounds_open ON pulse_rounds ((closed_at IS NULL)) WHERE closed_at IS NULL;
-- How many were asked when the round was opened, and how many answered: by teams of five or more, and the rest together under no name.
CREATE TABLE pulse_groups (
    round_id INTEGER NOT NULL REFERENCES pulse_rounds (id) ON DELETE CASCADE,
    team TEXT NOT NULL,
    asked INTEGER NOT NULL,
    answered INTEGER NOT NULL CHECK (answered BETWEEN 0 AND asked),
    PRIMARY KEY (round_id, team)
) WITHOUT ROWID;
-- How often each answer was given (0: rather not say). All rows are there from the beginning: there is none for anybody's answers.
CREATE TABLE pulse_tallies (
    round_id INTEGER NOT NULL REFERENCES pulse_rounds (id) ON DELETE CASCADE,
    team TEXT NOT NULL,
    statement TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 5),
    count INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (round_id, team, statement, value)
) WITHOUT ROWID;
-- Sentences apart from all figures, under random keys, so that the order of rows is no order of writing.
CREATE TABLE pulse_sentences (
    key TEXT NOT NULL PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES pulse_rounds (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX pulse_sentences_round ON pulse_sentences (round_id);
-- Who may answer an open round, and whether they have; without a time, and gone when it closes.
CREATE TABLE pulse_asked (
    round_id INTEGER NOT NULL REFERENCES pulse_rounds (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    team TEXT NOT NULL,
    has_answered INTEGER NOT NULL,
    PRIMARY KEY (round_id, person_id)
) WITHOUT ROWID;
CREATE INDEX pulse_asked_person ON pulse_asked (person_id);
