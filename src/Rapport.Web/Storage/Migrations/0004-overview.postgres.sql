-- Narrow copies of what the overview sums, kept by triggers in the transaction that writes the ratings: measured in bench/results/overview.md.
CREATE TABLE overview_ratings (
    rating_id BIGINT NOT NULL PRIMARY KEY REFERENCES ratings (id) ON DELETE CASCADE,
    conversation_id BIGINT NOT NULL,
    day INTEGER,
    week INTEGER,
    month INTEGER,
    team TEXT,
    channel TEXT NOT NULL,
    advisor TEXT,
    made_by TEXT NOT NULL,
    score INTEGER,
    process INTEGER,
    own_words INTEGER NOT NULL,
    scripted INTEGER NOT NULL,
    rules INTEGER NOT NULL
);
CREATE INDEX overview_ratings_conversation ON overview_ratings (conversation_id);
CREATE TABLE overview_cues (
    rating_id BIGINT NOT NULL REFERENCES overview_ratings (rating_id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    response TEXT,
    salience INTEGER NOT NULL,
    score INTEGER NOT NULL,
    day INTEGER,
    team TEXT,
    channel TEXT NOT NULL,
    PRIMARY KEY (rating_id, number)
);
CREATE INDEX overview_cues_ledger ON overview_cues (kind, response, salience, score, day, rating_id, number) INCLUDE (team, channel);
CREATE TABLE overview_lines (
    text TEXT NOT NULL,
    rating_id BIGINT NOT NULL REFERENCES overview_ratings (rating_id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    times INTEGER NOT NULL,
    score INTEGER NOT NULL,
    day INTEGER,
    team TEXT,
    channel TEXT NOT NULL,
    PRIMARY KEY (text, rating_id)
);
CREATE INDEX overview_lines_rating ON overview_lines (rating_id);

CREATE FUNCTION overview_advisor(conversation BIGINT) RETURNS TEXT LANGUAGE sql STABLE AS
$$ SELECT CASE WHEN COUNT(*) = 1 THEN MAX(a.name) END FROM conversation_advisors a WHERE a.conversation_id = conversation $$;
CREATE FUNCTION overview_behaviours(line TEXT) RETURNS SETOF JSONB LANGUAGE sql IMMUTABLE AS
$$ SELECT jsonb_array_elements(CASE WHEN line LIKE '{%' THEN line::jsonb -> 'behaviours' END) $$;
CREATE FUNCTION overview_rate(rating BIGINT) RETURNS VOID LANGUAGE sql AS
$$
    INSERT INTO overview_ratings
    SELECT r.id, c.id, FLOOR(c.started_at / 86400000.0)::INTEGER, c.week,
        EXTRACT(EPOCH FROM date_trunc('month', to_timestamp(c.started_at / 1000.0) AT TIME ZONE 'UTC'))::BIGINT / 86400, c.team, c.channel,
        overview_advisor(c.id), r.reader || ' · rubric ' || r.rubric || COALESCE(' · ledger ' || r.stock, ''),
        ROUND(r.score * 1000)::INTEGER, ROUND(r.process * 1000)::INTEGER,
        (SELECT COUNT(*) FROM overview_behaviours(r.line) b WHERE b ->> 'code' = 'ownWords'),
        (SELECT COUNT(*) FROM overview_behaviours(r.line) b WHERE b ->> 'code' = 'scriptedPhrase'),
        (SELECT COUNT(*) FROM overview_behaviours(r.line) b WHERE b ->> 'code' = 'policyDeflection')
    FROM ratings r JOIN conversations c ON c.id = r.conversation_id
    WHERE r.is_current AND r.id = rating;
$$;
CREATE FUNCTION overview_rating_made() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN
    IF TG_OP = 'UPDATE' THEN DELETE FROM overview_ratings WHERE rating_id = new.id; END IF;
    PERFORM overview_rate(new.id);
    RETURN NULL;
END $$;
CREATE TRIGGER overview_rating_made AFTER INSERT ON ratings FOR EACH ROW WHEN (new.is_current) EXECUTE FUNCTION overview_rating_made();
CREATE TRIGGER overview_rating_changed AFTER UPDATE OF is_current ON ratings FOR EACH ROW EXECUTE FUNCTION overview_rating_made();
CREATE FUNCTION overview_fact_made() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN
    INSERT INTO overview_cues
    SELECT new.rating_id, c.number, c.kind, c.response, c.salience, new.score, new.day, new.team, new.channel
    FROM rating_cues c WHERE c.rating_id = new.rating_id;
    INSERT INTO overview_lines
    SELECT SUBSTR(TRIM(b ->> 'text'), 1, 200), new.rating_id, MIN(b ->> 'code'), COUNT(*), new.score, new.day, new.team, new.channel
    FROM ratings r, overview_behaviours(r.line) b
    WHERE r.id = new.rating_id AND b ->> 'code' IN ('scriptedPhrase', 'policyDeflection') AND b ->> 'text' IS NOT NULL
    GROUP BY 1;
    RETURN NULL;
END $$;
CREATE TRIGGER overview_fact_made AFTER INSERT ON overview_ratings FOR EACH ROW WHEN (new.score IS NOT NULL) EXECUTE FUNCTION overview_fact_made();
CREATE FUNCTION overview_cue_made() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN
    INSERT INTO overview_cues
    SELECT new.rating_id, new.number, new.kind, new.response, new.salience, o.score, o.day, o.team, o.channel
    FROM overview_ratings o WHERE o.rating_id = new.rating_id AND o.score IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER overview_cue_made AFTER INSERT ON rating_cues FOR EACH ROW EXECUTE FUNCTION overview_cue_made();
CREATE FUNCTION overview_advisor_changed() RETURNS TRIGGER LANGUAGE plpgsql AS
$$
DECLARE conversation BIGINT := CASE WHEN TG_OP = 'DELETE' THEN old.conversation_id ELSE new.conversation_id END;
BEGIN
    UPDATE overview_ratings SET advisor = overview_advisor(conversation) WHERE conversation_id = conversation;
    RETURN NULL;
END $$;
CREATE TRIGGER overview_advisor_changed AFTER INSERT OR UPDATE OR DELETE ON conversation_advisors
FOR EACH ROW EXECUTE FUNCTION overview_advisor_changed();
DO $$ BEGIN PERFORM overview_rate(id) FROM ratings WHERE is_current; END $$;
