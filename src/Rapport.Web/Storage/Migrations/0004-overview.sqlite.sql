-- Narrow copies of what the overview sums, kept by triggers in the transaction that writes the ratings: measured in bench/results/overview.md.
CREATE TABLE overview_ratings (
    rating_id INTEGER NOT NULL PRIMARY KEY REFERENCES ratings (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL,
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
CREATE INDEX overview_ratings_cells
    ON overview_ratings (week, month, team, channel, advisor, made_by, day, score, process, own_words, scripted, rules);
CREATE INDEX overview_ratings_conversation ON overview_ratings (conversation_id);
CREATE TABLE overview_cues (
    rating_id INTEGER NOT NULL REFERENCES overview_ratings (rating_id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    response TEXT,
    salience INTEGER NOT NULL,
    score INTEGER NOT NULL,
    day INTEGER,
    team TEXT,
    channel TEXT NOT NULL,
    PRIMARY KEY (rating_id, number)
) WITHOUT ROWID;
CREATE INDEX overview_cues_ledger ON overview_cues (kind, response, salience, score, day, rating_id, number, team, channel);
CREATE TABLE overview_lines (
    text TEXT NOT NULL,
    rating_id INTEGER NOT NULL REFERENCES overview_ratings (rating_id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    times INTEGER NOT NULL,
    score INTEGER NOT NULL,
    day INTEGER,
    team TEXT,
    channel TEXT NOT NULL,
    PRIMARY KEY (text, rating_id)
) WITHOUT ROWID;
CREATE INDEX overview_lines_rating ON overview_lines (rating_id);

CREATE VIEW overview_rated AS
SELECT r.id AS rating_id, c.id AS conversation_id, c.started_at / 86400000 AS day, c.week,
    CAST(strftime('%s', c.started_at / 1000, 'unixepoch', 'start of month') AS INTEGER) / 86400 AS month, c.team, c.channel,
    (SELECT CASE WHEN COUNT(*) = 1 THEN MAX(a.name) END FROM conversation_advisors a WHERE a.conversation_id = c.id) AS advisor,
    r.reader || ' · rubric ' || r.rubric || COALESCE(' · ledger ' || r.stock, '') AS made_by,
    CAST(ROUND(r.score * 1000) AS INTEGER) AS score, CAST(ROUND(r.process * 1000) AS INTEGER) AS process,
    (SELECT COUNT(*) FROM json_each(CASE WHEN json_valid(r.line) THEN r.line END, '$.behaviours') b
        WHERE json_extract(b.value, '$.code') = 'ownWords') AS own_words,
    (SELECT COUNT(*) FROM json_each(CASE WHEN json_valid(r.line) THEN r.line END, '$.behaviours') b
        WHERE json_extract(b.value, '$.code') = 'scriptedPhrase') AS scripted,
    (SELECT COUNT(*) FROM json_each(CASE WHEN json_valid(r.line) THEN r.line END, '$.behaviours') b
        WHERE json_extract(b.value, '$.code') = 'policyDeflection') AS rules
FROM ratings r JOIN conversations c ON c.id = r.conversation_id
WHERE r.is_current;

CREATE TRIGGER overview_rating_made AFTER INSERT ON ratings WHEN new.is_current
BEGIN INSERT INTO overview_ratings SELECT * FROM overview_rated WHERE rating_id = new.id; END;
CREATE TRIGGER overview_rating_changed AFTER UPDATE OF is_current ON ratings
BEGIN
    DELETE FROM overview_ratings WHERE rating_id = new.id;
    INSERT INTO overview_ratings SELECT * FROM overview_rated WHERE rating_id = new.id;
END;
CREATE TRIGGER overview_fact_made AFTER INSERT ON overview_ratings WHEN new.score IS NOT NULL
BEGIN
    INSERT INTO overview_cues
    SELECT new.rating_id, c.number, c.kind, c.response, c.salience, new.score, new.day, new.team, new.channel
    FROM rating_cues c WHERE c.rating_id = new.rating_id;
    INSERT INTO overview_lines
    SELECT SUBSTR(TRIM(json_extract(b.value, '$.text')), 1, 200), new.rating_id, MIN(json_extract(b.value, '$.code')), COUNT(*),
        new.score, new.day, new.team, new.channel
    FROM ratings r, json_each(CASE WHEN json_valid(r.line) THEN r.line END, '$.behaviours') b
    WHERE r.id = new.rating_id AND json_extract(b.value, '$.code') IN ('scriptedPhrase', 'policyDeflection')
        AND json_extract(b.value, '$.text') IS NOT NULL
    GROUP BY 1;
END;
CREATE TRIGGER overview_cue_made AFTER INSERT ON rating_cues
BEGIN
    INSERT INTO overview_cues
    SELECT new.rating_id, new.number, new.kind, new.response, new.salience, o.score, o.day, o.team, o.channel
    FROM overview_ratings o WHERE o.rating_id = new.rating_id AND o.score IS NOT NULL;
END;
CREATE TRIGGER overview_advisor_made AFTER INSERT ON conversation_advisors
BEGIN
    UPDATE overview_ratings SET advisor =
        (SELECT CASE WHEN COUNT(*) = 1 THEN MAX(a.name) END FROM conversation_advisors a WHERE a.conversation_id = new.conversation_id)
    WHERE conversation_id = new.conversation_id;
END;
CREATE TRIGGER overview_advisor_renamed AFTER UPDATE ON conversation_advisors
BEGIN
    UPDATE overview_ratings SET advisor =
        (SELECT CASE WHEN COUNT(*) = 1 THEN MAX(a.name) END FROM conversation_advisors a WHERE a.conversation_id = new.conversation_id)
    WHERE conversation_id = new.conversation_id;
END;
CREATE TRIGGER overview_advisor_gone AFTER DELETE ON conversation_advisors
BEGIN
    UPDATE overview_ratings SET advisor =
        (SELECT CASE WHEN COUNT(*) = 1 THEN MAX(a.name) END FROM conversation_advisors a WHERE a.conversation_id = old.conversation_id)
    WHERE conversation_id = old.conversation_id;
END;
INSERT INTO overview_ratings SELECT * FROM overview_rated;
