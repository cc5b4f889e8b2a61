CREATE TABLE data_keys (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    xml TEXT NOT NULL
);
CREATE TABLE organisation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    figures_per_person INTEGER NOT NULL
);
CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('Owner', 'Leader', 'Auditor', 'Advisor')),
    advisor TEXT,
    made_at INTEGER NOT NULL,
    deactivated_at INTEGER,
    user_name TEXT NOT NULL,
    normalized_user_name TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    security_stamp TEXT,
    concurrency_stamp TEXT,
    two_factor_enabled INTEGER NOT NULL,
    lockout_end INTEGER,
    lockout_enabled INTEGER NOT NULL,
    access_failed_count INTEGER NOT NULL
);
CREATE TABLE person_tokens (
    user_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    login_provider TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (user_id, login_provider, name)
);
CREATE TABLE teams (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL
);
CREATE TABLE memberships (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    since INTEGER NOT NULL,
    until INTEGER,
    CHECK (until IS NULL OR until >= since)
);
CREATE INDEX memberships_person ON memberships (person_id);
CREATE INDEX memberships_team ON memberships (team_id);
CREATE UNIQUE INDEX memberships_now ON memberships (person_id, team_id) WHERE until IS NULL;
CREATE TABLE one_time_links (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('SetUp', 'Invitation', 'Password')),
    token_hash TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    made_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    role TEXT CHECK (role IN ('Owner', 'Leader', 'Auditor', 'Advisor')),
    team_id INTEGER REFERENCES teams (id),
    advisor TEXT,
    person_id INTEGER REFERENCES people (id) ON DELETE CASCADE
);
CREATE TABLE api_tokens (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    can_read INTEGER NOT NULL,
    can_write INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
);
CREATE INDEX api_tokens_person ON api_tokens (person_id);
CREATE TABLE log_entries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who INTEGER,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    about_id INTEGER,
    detail TEXT
);
CREATE INDEX log_entries_who ON log_entries (who);
CREATE INDEX log_entries_at ON log_entries (at);
CREATE INDEX log_entries_about ON log_entries (about, about_id);
CREATE TRIGGER log_entries_no_update BEFORE UPDATE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER log_entries_no_delete BEFORE DELETE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
