-- A conversation that goes takes its ratings along before the rows that tell of them: where two advisors went, touching such a row
-- twice made PostgreSQL look for a rating that was gone. There is nothing to tell of a conversation that is no more.
CREATE OR REPLACE FUNCTION overview_advisor_changed() RETURNS TRIGGER LANGUAGE plpgsql AS
$$
DECLARE conversation BIGINT := CASE WHEN TG_OP = 'DELETE' THEN old.conversation_id ELSE new.conversation_id END;
BEGIN
    UPDATE overview_ratings SET advisor = overview_advisor(conversation) WHERE conversation_id = conversation
        AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation);
    RETURN NULL;
END $$;
