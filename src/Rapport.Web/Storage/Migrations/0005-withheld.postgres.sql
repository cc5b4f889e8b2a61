CREATE TABLE conversations_withheld (
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    conversation_id BIGINT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, conversation_id)
);
CREATE INDEX conversations_withheld_conversation ON conversations_withheld (conversation_id);
