-- The words that earned thanks are told by the giver; what was said is kept as its place in the talk, so that it goes when the talk goes.
CREATE TABLE thanks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    to_person INTEGER REFERENCES people (id) ON DELETE CASCADE,
    to_advisor TEXT,
    from_person INTEGER REFERENCES people (id) ON DELETE CASCADE,
    from_advisor TEXT,
    giver TEXT NOT NULL CHECK (giver IN ('colleague', 'leader')),
    did TEXT NOT NULL,
    team TEXT,
    conversation_id INTEGER REFERENCES conversations (id) ON DELETE SET NULL,
    turn INTEGER,
    of_change INTEGER,
    invitation_id INTEGER REFERENCES survey_invitations (id) ON DELETE SET NULL,
    given_at INTEGER NOT NULL,
    is_for_them_alone INTEGER NOT NULL,
    is_shown INTEGER NOT NULL,
    is_sample INTEGER NOT NULL
);
CREATE INDEX thanks_to_person ON thanks (to_person, id);
CREATE INDEX thanks_to_advisor ON thanks (to_advisor, id) WHERE to_advisor IS NOT NULL;
CREATE INDEX thanks_from_person ON thanks (from_person);
CREATE INDEX thanks_team ON thanks (team, id);
CREATE INDEX thanks_conversation ON thanks (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX thanks_invitation ON thanks (invitation_id) WHERE invitation_id IS NOT NULL;
-- One moment a conversation is offered, and once: whoever writes or passes first has dealt with it.
CREATE TABLE thanks_moments (
    conversation_id INTEGER NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    was_written INTEGER NOT NULL
);
CREATE INDEX thanks_moments_person ON thanks_moments (person_id);
CREATE TABLE thanks_house (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    has_award INTEGER NOT NULL
);
CREATE TABLE thanks_awards (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    seed TEXT NOT NULL,
    drawn_at INTEGER NOT NULL,
    drawn_by INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    nominee_id INTEGER,
    reason TEXT,
    decided_at INTEGER,
    decided_by INTEGER REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX thanks_awards_drawn_by ON thanks_awards (drawn_by);
CREATE INDEX thanks_awards_decided_by ON thanks_awards (decided_by);
CREATE TABLE thanks_nominees (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    award_id INTEGER NOT NULL REFERENCES thanks_awards (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
    advisor TEXT,
    hat TEXT NOT NULL,
    of INTEGER NOT NULL,
    chance REAL NOT NULL CHECK (chance > 0 AND chance <= 1)
);
CREATE INDEX thanks_nominees_award ON thanks_nominees (award_id);
CREATE INDEX thanks_nominees_person ON thanks_nominees (person_id);
