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
