-- The consent stands beside the words it is for, so that one statement reads both, and one takes the words away.
CREATE TABLE stories (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    learnt TEXT NOT NULL,
    team TEXT,
    conversation_id INTEGER REFERENCES conversations (id) ON DELETE SET NULL,
    invitation_id INTEGER REFERENCES survey_invitations (id) ON DELETE SET NULL,
    customer TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'hearing', 'told', 'takenDown')),
    written_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    written_at INTEGER NOT NULL,
    heard_from INTEGER,
    told_at INTEGER,
    revision INTEGER NOT NULL,
    scope TEXT CHECK (scope IN ('team', 'house', 'outside')),
    consent_on TEXT,
    consent_how TEXT,
    consent_until TEXT,
    consent_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    is_by_survey INTEGER NOT NULL,
    withdrawn_at INTEGER,
    is_sample INTEGER NOT NULL,
    CHECK (state IN ('draft', 'takenDown') OR scope IS NOT NULL)
);
CREATE INDEX stories_told ON stories (told_at) WHERE state = 'told';
CREATE INDEX stories_conversation ON stories (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX stories_invitation ON stories (invitation_id) WHERE invitation_id IS NOT NULL;
CREATE INDEX stories_written_by ON stories (written_by);
CREATE INDEX stories_consent_by ON stories (consent_by);
CREATE TABLE story_quotes (
    story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    advisor TEXT,
    is_customer INTEGER NOT NULL,
    text TEXT NOT NULL,
    is_left_out INTEGER NOT NULL,
    PRIMARY KEY (story_id, number)
);
CREATE TABLE story_people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
    advisor TEXT,
    did TEXT NOT NULL,
    own_words TEXT,
    is_agreed INTEGER,
    is_named INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by INTEGER REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX story_people_story ON story_people (story_id);
CREATE INDEX story_people_person ON story_people (person_id);
CREATE INDEX story_people_answered_by ON story_people (answered_by);
CREATE TABLE story_meetings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER REFERENCES stories (id) ON DELETE SET NULL,
    customer TEXT,
    team TEXT NOT NULL,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    hosts TEXT NOT NULL,
    heard TEXT,
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'calledOff')),
    made_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    made_at INTEGER NOT NULL,
    is_sample INTEGER NOT NULL
);
CREATE INDEX story_meetings_story ON story_meetings (story_id);
CREATE INDEX story_meetings_made_by ON story_meetings (made_by);
