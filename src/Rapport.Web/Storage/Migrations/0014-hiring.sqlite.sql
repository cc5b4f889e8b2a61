-- What the voluntary questions brought stands in hiring_fair_counts, which points to no candidate and no opening.
CREATE TABLE hiring_guides (
    hash TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE TABLE hiring_openings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    job TEXT NOT NULL,
    team TEXT,
    until TEXT NOT NULL,
    work_guide TEXT NOT NULL REFERENCES hiring_guides (hash),
    heart_guide TEXT NOT NULL REFERENCES hiring_guides (hash),
    sample_guide TEXT NOT NULL REFERENCES hiring_guides (hash),
    made_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    made_at INTEGER NOT NULL,
    closed_at INTEGER,
    is_sample INTEGER NOT NULL
);
CREATE TABLE hiring_interviewers (
    opening_id INTEGER NOT NULL REFERENCES hiring_openings (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('work', 'heart', 'sample')),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (opening_id, part, person_id)
);
CREATE INDEX hiring_interviewers_person ON hiring_interviewers (person_id);
CREATE TABLE hiring_candidates (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    opening_id INTEGER NOT NULL REFERENCES hiring_openings (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    delete_on TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('offered', 'declined', 'withdrew')),
    reason TEXT,
    rests_on TEXT,
    decided_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    decided_at INTEGER,
    sample_hash TEXT UNIQUE,
    sample_until INTEGER,
    sample_answers TEXT,
    sample_at INTEGER
);
CREATE INDEX hiring_candidates_opening ON hiring_candidates (opening_id, id);
CREATE INDEX hiring_candidates_delete_on ON hiring_candidates (delete_on);
CREATE TABLE hiring_sheets (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    candidate_id INTEGER NOT NULL REFERENCES hiring_candidates (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('work', 'heart', 'sample')),
    person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    handed_in_at INTEGER,
    UNIQUE (candidate_id, part, person_id)
);
CREATE INDEX hiring_sheets_person ON hiring_sheets (person_id, handed_in_at);
CREATE TABLE hiring_levels (
    sheet_id INTEGER NOT NULL REFERENCES hiring_sheets (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    level INTEGER CHECK (level BETWEEN 1 AND 5),
    note TEXT NOT NULL,
    PRIMARY KEY (sheet_id, question)
);
CREATE TABLE hiring_agreed (
    candidate_id INTEGER NOT NULL REFERENCES hiring_candidates (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('work', 'heart', 'sample')),
    question TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    reason TEXT NOT NULL,
    by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (candidate_id, part, question)
);
CREATE TABLE hiring_fair_slips (
    candidate_id INTEGER NOT NULL PRIMARY KEY REFERENCES hiring_candidates (id) ON DELETE CASCADE,
    token_hash TEXT UNIQUE,
    expires_at INTEGER NOT NULL,
    sealed TEXT
);
CREATE TABLE hiring_fair_counts (
    job TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    is_offered INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    PRIMARY KEY (job, question, answer, is_offered)
);
