-- Whom customers' figures of the overview count: asked by name of the contact, and not known to have failed to arrive.
CREATE VIEW overview_asked AS
SELECT i.contact_at / 86400000 AS day, i.contact_at / 86400000 - ((i.contact_at / 86400000) + 3) % 7 AS week,
    CAST(strftime('%s', i.contact_at / 1000, 'unixepoch', 'start of month') AS INTEGER) / 86400 AS month,
    i.team, i.channel, i.kind, i.advisor, CASE WHEN a.is_sent THEN a.felt END AS felt, o.score
FROM survey_invitations i
LEFT JOIN survey_answers a ON a.invitation_id = i.id
LEFT JOIN conversations c ON c.source = i.source AND c.external_id = i.external_id
LEFT JOIN overview_ratings o ON o.conversation_id = c.id
WHERE i.origin <> 'card' AND NOT i.is_anonymous AND (i.undelivered_at IS NULL OR a.invitation_id IS NOT NULL);

ALTER TABLE survey_answers ADD COLUMN forgotten_at INTEGER;
-- Whom an answer by a card belongs to, as a leader said.
ALTER TABLE survey_invitations ADD COLUMN given_by INTEGER REFERENCES people (id) ON DELETE SET NULL;
CREATE INDEX survey_invitations_given ON survey_invitations (given_by) WHERE given_by IS NOT NULL;
CREATE TABLE survey_rules (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    survey TEXT NOT NULL,
    share REAL NOT NULL CHECK (share > 0 AND share <= 1),
    quiet_days INTEGER NOT NULL,
    open_days INTEGER NOT NULL,
    reminder_after_days INTEGER NOT NULL,
    anonymous INTEGER NOT NULL,
    version INTEGER NOT NULL
);
