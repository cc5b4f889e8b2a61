-- An exercise is its learner's own. What was made from a real conversation goes with it, and with the customer's consent.
CREATE TABLE practice_scenarios (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    made_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    made_at INTEGER NOT NULL,
    consent_day INTEGER NOT NULL,
    consent_how TEXT NOT NULL
);
CREATE INDEX practice_scenarios_conversation ON practice_scenarios (conversation_id);
CREATE INDEX practice_scenarios_made_by ON practice_scenarios (made_by);
CREATE TABLE practice_exercises (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    scenario TEXT NOT NULL,
    version TEXT NOT NULL,
    own_scenario_id INTEGER REFERENCES practice_scenarios (id) ON DELETE CASCADE,
    conversation_id INTEGER REFERENCES conversations (id) ON DELETE CASCADE,
    begun_at INTEGER NOT NULL,
    done_at INTEGER,
    content TEXT NOT NULL,
    revision INTEGER NOT NULL
);
CREATE INDEX practice_exercises_person ON practice_exercises (person_id, id);
CREATE INDEX practice_exercises_own_scenario ON practice_exercises (own_scenario_id) WHERE own_scenario_id IS NOT NULL;
CREATE INDEX practice_exercises_conversation ON practice_exercises (conversation_id) WHERE conversation_id IS NOT NULL;
