-- Teams and conversations are joined by name and key, as surveys do. Amounts are whole minor units of their currency (ISO 4217).
CREATE TABLE gesture_budgets (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    team TEXT NOT NULL,
    minor INTEGER NOT NULL CHECK (minor >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    from_month INTEGER NOT NULL,
    set_at INTEGER NOT NULL,
    set_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    is_sample INTEGER NOT NULL
);
CREATE INDEX gesture_budgets_team ON gesture_budgets (team, from_month);
CREATE INDEX gesture_budgets_set_by ON gesture_budgets (set_by);
-- What each person has spent in a month (year × 12 + month − 1): the row that lets one statement decide whether there is enough left.
CREATE TABLE gesture_purses (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    month INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    spent INTEGER NOT NULL CHECK (spent >= 0),
    PRIMARY KEY (person_id, month, currency)
);
CREATE TABLE gestures (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    advisor TEXT,
    team TEXT,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    why TEXT NOT NULL,
    minor INTEGER NOT NULL CHECK (minor >= 0),
    currency TEXT CHECK (length(currency) = 3),
    source TEXT,
    external_id TEXT,
    is_sample INTEGER NOT NULL
);
CREATE INDEX gestures_team ON gestures (team, id);
CREATE INDEX gestures_person ON gestures (person_id, id);
CREATE INDEX gestures_conversation ON gestures (source, external_id) WHERE source IS NOT NULL;
CREATE TABLE gesture_asks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    team TEXT,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    why TEXT NOT NULL,
    minor INTEGER CHECK (minor >= 0),
    currency TEXT CHECK (length(currency) = 3),
    answered_at INTEGER,
    answered_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    is_granted INTEGER,
    reason TEXT,
    is_sample INTEGER NOT NULL
);
CREATE INDEX gesture_asks_team ON gesture_asks (team, id);
CREATE INDEX gesture_asks_person ON gesture_asks (person_id, id);
CREATE INDEX gesture_asks_answered_by ON gesture_asks (answered_by);
-- What advisors say of "Are we ready?" is added up and forgotten: how often each answer was given, and nothing of who gave it. It waits until
-- five more have answered, so that nobody can watch the figures move by one.
CREATE TABLE ready_years (
    year INTEGER NOT NULL PRIMARY KEY,
    waiting INTEGER NOT NULL,
    shown INTEGER NOT NULL
);
CREATE TABLE ready_tallies (
    year INTEGER NOT NULL REFERENCES ready_years (year) ON DELETE CASCADE,
    statement TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
    waiting INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    PRIMARY KEY (year, statement, value)
);
CREATE TABLE ready_answered (
    year INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (year, person_id)
);
CREATE INDEX ready_answered_person ON ready_answered (person_id);
CREATE TABLE ready_checks (
    year INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    statement TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
    PRIMARY KEY (year, person_id, statement)
);
CREATE INDEX ready_checks_person ON ready_checks (person_id);
