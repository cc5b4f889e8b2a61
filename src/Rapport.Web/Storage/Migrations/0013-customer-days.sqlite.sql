CREATE TABLE customer_days (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('onTheRoad', 'besideACustomer', 'ourOwnHouse', 'asACustomer', 'internalCustomer')),
    title TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
    location TEXT NOT NULL,
    look_at TEXT NOT NULL,
    host TEXT,
    consent TEXT NOT NULL CHECK (consent IN ('notNeeded', 'asked', 'given', 'withdrawn')),
    consent_how TEXT,
    consent_at INTEGER,
    consent_noted_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    places INTEGER NOT NULL CHECK (places BETWEEN 1 AND 50),
    -- How many places are taken: the number that lets one statement decide who gets the last one.
    taken INTEGER NOT NULL CHECK (taken BETWEEN 0 AND places),
    sequence INTEGER NOT NULL,
    planned_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    changed_at INTEGER NOT NULL,
    cancelled_at INTEGER,
    is_sample INTEGER NOT NULL
);
CREATE INDEX customer_days_starts ON customer_days (starts_at);
CREATE INDEX customer_days_planned_by ON customer_days (planned_by);
CREATE INDEX customer_days_consent_noted_by ON customer_days (consent_noted_by);
CREATE TABLE customer_day_seats (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    day_id INTEGER NOT NULL REFERENCES customer_days (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    is_waiting INTEGER NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (day_id, person_id)
);
CREATE INDEX customer_day_seats_person ON customer_day_seats (person_id);
CREATE TABLE customer_day_notes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    day_id INTEGER NOT NULL REFERENCES customer_days (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (day_id, person_id, key)
);
CREATE INDEX customer_day_notes_person ON customer_day_notes (person_id);
CREATE TABLE customer_day_actions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    day_id INTEGER NOT NULL REFERENCES customer_days (id) ON DELETE CASCADE,
    finding TEXT NOT NULL,
    what TEXT NOT NULL,
    owner_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    due_on TEXT NOT NULL,
    made_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    made_at INTEGER NOT NULL,
    done_at INTEGER,
    done_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    outcome TEXT,
    told_at INTEGER,
    told_by INTEGER REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX customer_day_actions_day ON customer_day_actions (day_id);
CREATE INDEX customer_day_actions_owner ON customer_day_actions (owner_id);
CREATE INDEX customer_day_actions_made_by ON customer_day_actions (made_by);
CREATE INDEX customer_day_actions_done_by ON customer_day_actions (done_by);
CREATE INDEX customer_day_actions_told_by ON customer_day_actions (told_by);
-- Each person's secret calendar address; only its hash is stored.
CREATE TABLE customer_day_feeds (
    person_id INTEGER NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL
);
