CREATE TABLE audit_plans (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by INTEGER NOT NULL REFERENCES people (id),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL CHECK (last_day >= first_day),
    teams TEXT NOT NULL,
    channels TEXT NOT NULL,
    half_width REAL NOT NULL CHECK (half_width > 0),
    spread REAL NOT NULL,
    second_share REAL NOT NULL CHECK (second_share BETWEEN 0 AND 1),
    gold_share REAL NOT NULL CHECK (gold_share BETWEEN 0 AND 1),
    seed INTEGER NOT NULL,
    drawn_up_to INTEGER NOT NULL,
    closed_at INTEGER
);
CREATE INDEX audit_plans_made_by ON audit_plans (made_by);
CREATE TABLE audit_plan_people (
    plan_id INTEGER NOT NULL REFERENCES audit_plans (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (plan_id, person_id)
);
CREATE INDEX audit_plan_people_person ON audit_plan_people (person_id);
CREATE TABLE audit_strata (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES audit_plans (id) ON DELETE CASCADE,
    draw INTEGER NOT NULL,
    channel TEXT,
    kind TEXT,
    first_week INTEGER,
    last_week INTEGER,
    team TEXT,
    is_declined INTEGER NOT NULL,
    cells INTEGER NOT NULL,
    population INTEGER NOT NULL,
    sample INTEGER NOT NULL CHECK (sample BETWEEN 0 AND population)
);
CREATE INDEX audit_strata_plan ON audit_strata (plan_id);
CREATE TABLE audit_frame (
    plan_id INTEGER NOT NULL REFERENCES audit_plans (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    stratum_id INTEGER NOT NULL REFERENCES audit_strata (id) ON DELETE CASCADE,
    PRIMARY KEY (plan_id, conversation_id)
) WITHOUT ROWID;
CREATE INDEX audit_frame_conversation ON audit_frame (conversation_id);
CREATE INDEX audit_frame_stratum ON audit_frame (stratum_id, conversation_id);
CREATE TABLE calibration_sessions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by INTEGER NOT NULL REFERENCES people (id),
    discussed_at INTEGER,
    closed_at INTEGER,
    decision TEXT
);
CREATE INDEX calibration_sessions_made_by ON calibration_sessions (made_by);
CREATE TABLE session_conversations (
    session_id INTEGER NOT NULL REFERENCES calibration_sessions (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    PRIMARY KEY (session_id, conversation_id)
);
CREATE INDEX session_conversations_conversation ON session_conversations (conversation_id);
CREATE TABLE audits (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES people (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('sample', 'second', 'pick', 'gold', 'qualification', 'session')),
    plan_id INTEGER REFERENCES audit_plans (id) ON DELETE CASCADE,
    stratum_id INTEGER REFERENCES audit_strata (id) ON DELETE CASCADE,
    chance REAL CHECK (chance > 0 AND chance <= 1),
    session_id INTEGER REFERENCES calibration_sessions (id) ON DELETE CASCADE,
    round INTEGER NOT NULL CHECK (round = 1 OR (round = 2 AND purpose = 'session')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'begun', 'done', 'returned')),
    made_at INTEGER NOT NULL,
    made_by INTEGER REFERENCES people (id),
    begun_at INTEGER,
    touched_at INTEGER,
    done_at INTEGER,
    seconds REAL NOT NULL,
    of_change INTEGER,
    holistic REAL CHECK (holistic BETWEEN 1 AND 10 AND holistic * 2 = ROUND(holistic * 2)),
    holistic_at INTEGER,
    marks TEXT,
    version INTEGER NOT NULL,
    line TEXT,
    formula REAL,
    rubric TEXT,
    reason TEXT,
    CHECK ((purpose IN ('sample', 'second')) = (chance IS NOT NULL AND stratum_id IS NOT NULL AND plan_id IS NOT NULL)),
    CHECK ((purpose = 'session') = (session_id IS NOT NULL)),
    CHECK (state <> 'done' OR (person_id IS NOT NULL AND holistic IS NOT NULL AND line IS NOT NULL AND of_change IS NOT NULL AND done_at IS NOT NULL)),
    UNIQUE (conversation_id, person_id, round)
);
CREATE INDEX audits_person ON audits (person_id, state);
CREATE INDEX audits_plan ON audits (plan_id, state);
CREATE INDEX audits_stratum ON audits (stratum_id);
CREATE INDEX audits_session ON audits (session_id);
CREATE INDEX audits_made_by ON audits (made_by);
CREATE TABLE gold_conversations (
    conversation_id INTEGER NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    made_at INTEGER NOT NULL,
    made_by INTEGER NOT NULL REFERENCES people (id),
    of_change INTEGER NOT NULL,
    holistic REAL NOT NULL CHECK (holistic BETWEEN 1 AND 10),
    line TEXT,
    formula REAL,
    rubric TEXT NOT NULL,
    grounds TEXT NOT NULL,
    retired_at INTEGER
);
CREATE INDEX gold_conversations_made_by ON gold_conversations (made_by);
CREATE TABLE qualifications (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    granted_at INTEGER NOT NULL,
    granted_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    grounds TEXT NOT NULL,
    ended_at INTEGER
);
CREATE INDEX qualifications_granted_by ON qualifications (granted_by);
CREATE UNIQUE INDEX qualifications_now ON qualifications (person_id) WHERE ended_at IS NULL;
