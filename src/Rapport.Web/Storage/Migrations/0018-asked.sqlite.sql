-- Customers who were asked, as the overview sums them: kept by triggers, as overview_ratings is, since reading every invitation, its answer, its
-- conversation and its rating anew cost more than all other figures together (bench/surveys/overview).
DROP VIEW overview_asked;
CREATE VIEW overview_asked_now AS
SELECT i.id AS invitation_id, c.id AS conversation_id,
    i.contact_at / 86400000 AS day, i.contact_at / 86400000 - ((i.contact_at / 86400000) + 3) % 7 AS week,
    CAST(strftime('%s', i.contact_at / 1000, 'unixepoch', 'start of month') AS INTEGER) / 86400 AS month,
    i.team, i.channel, i.kind, i.advisor, CASE WHEN a.is_sent THEN a.felt END AS felt,
    (SELECT o.score FROM overview_ratings o WHERE o.conversation_id = c.id) AS score
FROM survey_invitations i
LEFT JOIN survey_answers a ON a.invitation_id = i.id
LEFT JOIN conversations c ON c.source = i.source AND c.external_id = i.external_id
WHERE i.origin <> 'card' AND NOT i.is_anonymous AND (i.undelivered_at IS NULL OR a.invitation_id IS NOT NULL);
CREATE TABLE overview_asked (
    invitation_id INTEGER NOT NULL PRIMARY KEY REFERENCES survey_invitations (id) ON DELETE CASCADE,
    conversation_id INTEGER,
    day INTEGER,
    week INTEGER,
    month INTEGER,
    team TEXT,
    channel TEXT NOT NULL,
    kind TEXT,
    advisor TEXT,
    felt INTEGER,
    score INTEGER
);
CREATE INDEX overview_asked_cells ON overview_asked (week, month, team, channel, kind, day, score, felt, advisor);
CREATE INDEX overview_asked_conversation ON overview_asked (conversation_id);

CREATE TRIGGER overview_asked_made AFTER INSERT ON survey_invitations
BEGIN INSERT INTO overview_asked SELECT * FROM overview_asked_now WHERE invitation_id = new.id; END;
CREATE TRIGGER overview_asked_changed
AFTER UPDATE OF origin, is_anonymous, source, external_id, team, advisor, channel, kind, contact_at, undelivered_at ON survey_invitations
BEGIN
    DELETE FROM overview_asked WHERE invitation_id = new.id;
    INSERT INTO overview_asked SELECT * FROM overview_asked_now WHERE invitation_id = new.id;
END;
CREATE TRIGGER overview_answer_made AFTER INSERT ON survey_answers
BEGIN
    DELETE FROM overview_asked WHERE invitation_id = new.invitation_id;
    INSERT INTO overview_asked SELECT * FROM overview_asked_now WHERE invitation_id = new.invitation_id;
END;
CREATE TRIGGER overview_answer_changed AFTER UPDATE OF felt, is_sent ON survey_answers
BEGIN UPDATE overview_asked SET felt = CASE WHEN new.is_sent THEN new.felt END WHERE invitation_id = new.invitation_id; END;
CREATE TRIGGER overview_answer_gone AFTER DELETE ON survey_answers
BEGIN
    DELETE FROM overview_asked WHERE invitation_id = old.invitation_id;
    INSERT INTO overview_asked SELECT * FROM overview_asked_now WHERE invitation_id = old.invitation_id;
END;
CREATE TRIGGER overview_asked_talk_came AFTER INSERT ON conversations
BEGIN
    UPDATE overview_asked SET conversation_id = new.id WHERE invitation_id =
        (SELECT i.id FROM survey_invitations i WHERE i.source = new.source AND i.external_id = new.external_id);
END;
CREATE TRIGGER overview_asked_talk_gone AFTER DELETE ON conversations
BEGIN UPDATE overview_asked SET conversation_id = NULL, score = NULL WHERE conversation_id = old.id; END;
CREATE TRIGGER overview_asked_rated AFTER INSERT ON overview_ratings
BEGIN UPDATE overview_asked SET score = new.score WHERE conversation_id = new.conversation_id; END;
CREATE TRIGGER overview_asked_unrated AFTER DELETE ON overview_ratings
BEGIN
    UPDATE overview_asked SET score = (SELECT o.score FROM overview_ratings o WHERE o.conversation_id = old.conversation_id)
    WHERE conversation_id = old.conversation_id;
END;
INSERT INTO overview_asked SELECT * FROM overview_asked_now;
