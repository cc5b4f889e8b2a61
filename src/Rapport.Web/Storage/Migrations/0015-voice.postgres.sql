-- Whom customers' figures of the overview count: asked by name of the contact, and not known to have failed to arrive.
CREATE VIEW overview_asked AS
SELECT CAST(i.contact_at / 86400000 AS INTEGER) AS day, CAST(i.contact_at / 86400000 AS INTEGER) - ((CAST(i.contact_at / 86400000 AS INTEGER)) + 3) % 7 AS week,
    CAST(EXTRACT(EPOCH FROM date_trunc('month', to_timestamp(i.contact_at / 1000.0) AT TIME ZONE 'UTC')) / 86400 AS INTEGER) AS month,
    i.team, i.channel, i.kind, i.advisor, CASE WHEN a.is_sent THEN a.felt END AS felt, o.score
FROM survey_invitations i
LEFT JOIN survey_answers a ON a.invitation_id = i.id
LEFT JOIN conversations c ON c.source = i.source AND c.external_id = i.external_id
LEFT JOIN overview_ratings o ON o.conversation_id = c.id
WHERE i.origin <> 'card' AND NOT i.is_anonymous AND (i.undelivered_at IS NULL OR a.invitation_id IS NOT NULL);

ALTER TABLE survey_answers ADD COLUMN forgotten_at BIGINT;
-- Whom an answer by a card belongs to, as a leader said.
ALTER TABLE survey_invitations ADD COLUMN given_by BIGINT REFERENCES people (id) ON DELETE SET NULL;
CREATE INDEX survey_invitations_given ON survey_invitations (given_by) WHERE given_by IS NOT NULL;
CREATE TABLE survey_rules (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    survey TEXT NOT NULL,
    share DOUBLE PRECISION NOT NULL CHECK (share > 0 AND share <= 1),
    quiet_days INTEGER NOT NULL,
    open_days INTEGER NOT NULL,
    reminder_after_days INTEGER NOT NULL,
    anonymous BOOLEAN NOT NULL,
    version INTEGER NOT NULL
);
