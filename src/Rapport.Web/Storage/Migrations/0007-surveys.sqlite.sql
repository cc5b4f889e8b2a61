-- An invitation and its conversation are joined by the conversation's key, not by a number: help desks ask when a contact closes, which is
-- before its transcript is imported, and a conversation that comes again keeps its answer.
CREATE TABLE survey_versions (
    hash TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    content TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE TABLE survey_cards (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    team TEXT,
    token TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    closed_at INTEGER
);
CREATE TABLE survey_invitations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'api', 'webhook', 'card', 'sample')),
    survey TEXT NOT NULL,
    language TEXT NOT NULL,
    is_anonymous INTEGER NOT NULL,
    source TEXT,
    external_id TEXT,
    team TEXT,
    advisor TEXT,
    channel TEXT NOT NULL,
    kind TEXT,
    customer TEXT,
    customer_hash TEXT,
    address TEXT,
    address_hash TEXT,
    contact_at INTEGER NOT NULL,
    card_id INTEGER REFERENCES survey_cards (id) ON DELETE SET NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    opened_at INTEGER,
    opted_out_at INTEGER,
    undelivered_at INTEGER,
    is_spent INTEGER NOT NULL,
    mail_due_at INTEGER,
    mails INTEGER NOT NULL,
    mail_tries INTEGER NOT NULL
);
CREATE UNIQUE INDEX survey_invitations_conversation ON survey_invitations (source, external_id) WHERE source IS NOT NULL;
CREATE INDEX survey_invitations_customer ON survey_invitations (customer_hash, made_at) WHERE customer_hash IS NOT NULL;
CREATE INDEX survey_invitations_address ON survey_invitations (address_hash, made_at) WHERE address_hash IS NOT NULL;
CREATE INDEX survey_invitations_team ON survey_invitations (team, contact_at);
CREATE INDEX survey_invitations_advisor ON survey_invitations (advisor, id) WHERE advisor IS NOT NULL;
CREATE INDEX survey_invitations_due ON survey_invitations (mail_due_at) WHERE mail_due_at IS NOT NULL;
CREATE INDEX survey_invitations_card ON survey_invitations (card_id, made_at) WHERE card_id IS NOT NULL;
CREATE TABLE survey_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    invitation_id INTEGER NOT NULL REFERENCES survey_invitations (id) ON DELETE CASCADE
);
CREATE INDEX survey_links_invitation ON survey_links (invitation_id);
CREATE TABLE survey_answers (
    invitation_id INTEGER NOT NULL PRIMARY KEY REFERENCES survey_invitations (id) ON DELETE CASCADE,
    version TEXT NOT NULL REFERENCES survey_versions (hash),
    first_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    is_sent INTEGER NOT NULL,
    felt INTEGER CHECK (felt BETWEEN 1 AND 10),
    interest TEXT,
    interest_how TEXT,
    mattered TEXT,
    picked_up TEXT,
    come_back INTEGER CHECK (come_back BETWEEN 1 AND 5),
    tell_friends INTEGER CHECK (tell_friends BETWEEN 1 AND 5),
    to_person TEXT,
    extra TEXT,
    words_use TEXT CHECK (words_use IN ('passOn', 'team', 'numbers')),
    may_be_story INTEGER NOT NULL,
    may_call INTEGER NOT NULL,
    contact TEXT
);
CREATE INDEX survey_answers_version ON survey_answers (version);
CREATE INDEX survey_answers_changed ON survey_answers (changed_at);
CREATE TABLE survey_anonymous_answers (
    id INTEGER NOT NULL PRIMARY KEY,
    version TEXT NOT NULL REFERENCES survey_versions (hash),
    month INTEGER NOT NULL,
    team TEXT,
    channel TEXT NOT NULL,
    felt INTEGER CHECK (felt BETWEEN 1 AND 10),
    interest TEXT,
    picked_up TEXT,
    come_back INTEGER CHECK (come_back BETWEEN 1 AND 5),
    tell_friends INTEGER CHECK (tell_friends BETWEEN 1 AND 5),
    extra TEXT
);
CREATE INDEX survey_anonymous_answers_version ON survey_anonymous_answers (version);
CREATE TABLE survey_opt_outs (
    key_hash TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
);
CREATE TABLE survey_call_backs (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    invitation_id INTEGER NOT NULL UNIQUE REFERENCES survey_invitations (id) ON DELETE CASCADE,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    done TEXT,
    felt_then INTEGER CHECK (felt_then BETWEEN 1 AND 10)
);
CREATE INDEX survey_call_backs_open ON survey_call_backs (opened_at) WHERE closed_at IS NULL;
CREATE INDEX survey_call_backs_closed_by ON survey_call_backs (closed_by);
CREATE TABLE survey_added_words (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    invitation_id INTEGER NOT NULL REFERENCES survey_invitations (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX survey_added_words_invitation ON survey_added_words (invitation_id);
CREATE INDEX survey_added_words_person ON survey_added_words (person_id);
CREATE TABLE survey_deliveries (
    key_hash TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
);
CREATE INDEX survey_deliveries_at ON survey_deliveries (at);
