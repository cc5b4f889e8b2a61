-- Customers who were asked, as the overview sums them: kept by triggers, as overview_ratings is, since reading every invitation, its answer, its
-- conversation and its rating anew cost more than all other figures together (bench/surveys/overview).
DROP VIEW overview_asked;
CREATE VIEW overview_asked_now AS
SELECT i.id AS invitation_id, c.id AS conversation_id,
    CAST(i.contact_at / 86400000 AS INTEGER) AS day, CAST(i.contact_at / 86400000 AS INTEGER) - ((CAST(i.contact_at / 86400000 AS INTEGER)) + 3) % 7 AS week,
    CAST(EXTRACT(EPOCH FROM date_trunc('month', to_timestamp(i.contact_at / 1000.0) AT TIME ZONE 'UTC')) / 86400 AS INTEGER) AS month,
    i.team, i.channel, i.kind, i.advisor, CASE WHEN a.is_sent THEN a.felt END AS felt,
    (SELECT o.score FROM overview_ratings o WHERE o.conversation_id = c.id LIMIT 1) AS score
FROM survey_invitations i
LEFT JOIN survey_answers a ON a.invitation_id = i.id
LEFT JOIN conversations c ON c.source = i.source AND c.external_id = i.external_id
WHERE i.origin <> 'card' AND NOT i.is_anonymous AND (i.undelivered_at IS NULL OR a.invitation_id IS NOT NULL);
CREATE TABLE overview_asked (
    invitation_id BIGINT NOT NULL PRIMARY KEY REFERENCES survey_invitations (id) ON DELETE CASCADE,
    conversation_id BIGINT,
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

CREATE FUNCTION overview_ask(invitation BIGINT) RETURNS VOID LANGUAGE sql AS
$$
    DELETE FROM overview_asked WHERE invitation_id = invitation;
    INSERT INTO overview_asked SELECT * FROM overview_asked_now WHERE invitation_id = invitation;
$$;
CREATE FUNCTION overview_asked_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN PERFORM overview_ask(new.id); RETURN NULL; END $$;
CREATE TRIGGER overview_asked_made AFTER INSERT ON survey_invitations FOR EACH ROW EXECUTE FUNCTION overview_asked_changed();
CREATE TRIGGER overview_asked_changed
AFTER UPDATE OF origin, is_anonymous, source, external_id, team, advisor, channel, kind, contact_at, undelivered_at ON survey_invitations
FOR EACH ROW EXECUTE FUNCTION overview_asked_changed();
CREATE FUNCTION overview_answer_changed() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN
    PERFORM overview_ask(CASE WHEN TG_OP = 'DELETE' THEN old.invitation_id ELSE new.invitation_id END);
    RETURN NULL;
END $$;
CREATE TRIGGER overview_answer_changed AFTER INSERT OR DELETE OR UPDATE OF felt, is_sent ON survey_answers
FOR EACH ROW EXECUTE FUNCTION overview_answer_changed();
CREATE FUNCTION overview_asked_talk_came() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN
    UPDATE overview_asked SET conversation_id = new.id WHERE invitation_id =
        (SELECT i.id FROM survey_invitations i WHERE i.source = new.source AND i.external_id = new.external_id);
    RETURN NULL;
END $$;
CREATE TRIGGER overview_asked_talk_came AFTER INSERT ON conversations FOR EACH ROW EXECUTE FUNCTION overview_asked_talk_came();
CREATE FUNCTION overview_asked_talk_gone() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN
    UPDATE overview_asked SET conversation_id = NULL, score = NULL WHERE conversation_id = old.id;
    RETURN NULL;
END $$;
CREATE TRIGGER overview_asked_talk_gone AFTER DELETE ON conversations FOR EACH ROW EXECUTE FUNCTION overview_asked_talk_gone();
CREATE FUNCTION overview_asked_rated() RETURNS TRIGGER LANGUAGE plpgsql AS
$$
DECLARE conversation BIGINT := CASE WHEN TG_OP = 'DELETE' THEN old.conversation_id ELSE new.conversation_id END;
BEGIN
    UPDATE overview_asked SET score = (SELECT o.score FROM overview_ratings o WHERE o.conversation_id = conversation LIMIT 1)
    WHERE conversation_id = conversation;
    RETURN NULL;
END $$;
CREATE TRIGGER overview_asked_rated AFTER INSERT OR DELETE ON overview_ratings FOR EACH ROW EXECUTE FUNCTION overview_asked_rated();
INSERT INTO overview_asked SELECT * FROM overview_asked_now;
