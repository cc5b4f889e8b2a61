-- Teams stand by name, one a line, as conversations carry them; none is all. Whoever asked, owned or decided may leave: the decision stays.
CREATE TABLE permission_requests (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('rule', 'script', 'saying')),
    text TEXT NOT NULL,
    why TEXT NOT NULL,
    instead TEXT,
    line TEXT,
    evidence TEXT,
    asked_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    asked_at INTEGER NOT NULL,
    owner_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    answer_by INTEGER NOT NULL,
    answer TEXT CHECK (answer IN ('dropped', 'kept', 'changed', 'tried')),
    reason TEXT,
    stays TEXT,
    answered_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    answered_at INTEGER,
    is_sample INTEGER NOT NULL
);
CREATE INDEX permission_requests_open ON permission_requests (owner_id, answer_by) WHERE answered_at IS NULL;
CREATE INDEX permission_requests_asked_by ON permission_requests (asked_by);
CREATE INDEX permission_requests_owner ON permission_requests (owner_id);
CREATE INDEX permission_requests_answered_by ON permission_requests (answered_by);
CREATE TABLE permissions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES permission_requests (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    stays TEXT,
    teams TEXT NOT NULL,
    since INTEGER NOT NULL,
    given_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    until INTEGER,
    end_reason TEXT,
    ended_by INTEGER REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX permissions_request ON permissions (request_id);
CREATE INDEX permissions_given_by ON permissions (given_by);
CREATE INDEX permissions_ended_by ON permissions (ended_by);
CREATE TABLE permission_trials (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES permission_requests (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    stays TEXT,
    teams TEXT NOT NULL,
    others TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 52),
    started_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    started_at INTEGER NOT NULL,
    decision TEXT CHECK (decision IN ('keep', 'widen', 'end')),
    reason TEXT,
    decided_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    decided_at INTEGER,
    result TEXT
);
CREATE INDEX permission_trials_request ON permission_trials (request_id);
CREATE UNIQUE INDEX permission_trials_undecided ON permission_trials (request_id) WHERE decided_at IS NULL;
CREATE INDEX permission_trials_started_by ON permission_trials (started_by);
CREATE INDEX permission_trials_decided_by ON permission_trials (decided_by);
