namespace Rapport.Tests.Formats;

/// <summary>One small file of every JSON format, written by us after the format's documentation.</summary>
internal static class JsonFixtures
{
    public const string Zendesk = """
        {"id":7,"subject":"Boots","raw_subject":"Boots","description":"They leak.","created_at":"2026-03-05T10:00:00Z","status":"closed","requester_id":20,
         "assignee_id":93,"group":{"id":5,"name":"Returns"},"satisfaction_rating":{"score":"good"},"tags":["boots"],
         "via":{"channel":"email","source":{"from":{"address":"hilary@example.com","name":"Hilary Bancroft"}}},
         "comments":[
          {"id":1,"type":"Comment","author_id":20,"html_body":"<p>They leak.</p><blockquote>Your order</blockquote>","public":true,"created_at":"2026-03-05T10:00:00Z"},
          {"id":2,"type":"Comment","author_id":91,"body":"Poor you, Hilary.\n\n-- \nHearth & Sole","public":true,"created_at":"2026-03-05T11:00:00Z"},
          {"id":3,"type":"Comment","author_id":91,"body":"VIP, be careful","public":false,"created_at":"2026-03-05T11:05:00Z"},
          {"id":4,"type":"Comment","author_id":91,"body":"Your ticket was received.","public":true,"metadata":{"flags":[4]},"created_at":"2026-03-05T11:06:00Z"},
          {"id":5,"type":"Comment","author_id":20,"body":"I am away until Monday.","public":true,"metadata":{"flags":[4]},"created_at":"2026-03-05T11:07:00Z"},
          {"id":6,"type":"VoiceComment","author_id":91,"body":"Call from +44","public":true,"created_at":"2026-03-05T11:08:00Z"}],
         "users":[{"id":20,"name":"Hilary Bancroft","email":"hilary@example.com","role":"end-user"},{"id":91,"name":"Tom","email":"tom@hs.example","role":"agent"},
          {"id":93,"name":"Colin","email":"colin@hs.example","role":"admin"}]}
        """;

    public const string ZendeskQa = """
        {"data":[{"id":"q-1","subject":"Fit","description":"Too wide","customerName":"Ravi Rao","customerEmail":"ravi@example.com","assigneeName":"Colin","channel":"chat",
         "status":"closed","created":"2026-03-05T10:00:00Z","satisfactionScore":"4","tags":["fit"],"comments":[
          {"id":"1","authorName":"Ravi","authorIsNotClient":false,"public":true,"comment":"Too wide","created":"2026-03-05T10:00:00Z"},
          {"id":"2","authorName":"Madison","authorIsNotClient":true,"public":true,"comment":"<p>Let me find you a narrow pair.</p>","created":"2026-03-05T10:01:00Z"},
          {"id":"3","authorName":"Madison","authorIsNotClient":true,"public":false,"comment":"grumpy one"}]}]}
        """;

    public const string Intercom = """
        {"type":"conversation.list","conversations":[{"type":"conversation","id":"215","created_at":1774010640,"state":"closed","team_assignee_id":7001,
         "tags":{"type":"tag.list","tags":[{"name":"slot"}]},"conversation_rating":{"rating":4,"remark":null},
         "source":{"type":"conversation","delivered_as":"customer_initiated","body":"<p>Any two hour slot?</p>","author":{"type":"user","id":"u1","name":"Saoirse"}},
         "contacts":{"contacts":[{"type":"contact","id":"u1","external_id":"c-19"}]},
         "conversation_parts":{"total_count":7,"conversation_parts":[
          {"part_type":"assignment","body":"<p>yours, Tom</p>","created_at":1774010650,"author":{"type":"admin","id":"9","name":"Colin"}},
          {"part_type":"note","body":"<p>moaner</p>","created_at":1774010651,"author":{"type":"admin","id":"9","name":"Colin"}},
          {"part_type":"comment","body":"<p>I can help with that</p>","created_at":1774010652,"author":{"type":"bot","id":"7","name":"Buckle"}},
          {"part_type":"comment","body":"<p>Here is an answer</p>","created_at":1774010653,"author":{"type":"admin","id":"9","name":"Fin","from_ai_agent":true}},
          {"part_type":"comment","body":"<p>Of course, is it for the <b>birthday</b>?</p>","created_at":1774010700,"author":{"type":"admin","id":"8","name":"Tom"}},
          {"part_type":"open","body":"<p>Yes!</p>","created_at":1774010800,"author":{"type":"user","id":"u1","name":"Saoirse"}},
          {"part_type":"close","body":null,"created_at":1774010900,"author":{"type":"admin","id":"8","name":"Tom"}}]}}]}
        """;

    public const string Chatwoot = """
        {"id":1,"content":"My shoes are on your van.","created_at":"2026-03-13 16:50:00 UTC","message_type":"incoming","content_type":"text","private":false,"sender":{"id":33,"name":"Ravi","type":"contact"},"conversation":{"id":118,"channel":"Channel::WebWidget","status":"open","messages":[{"id":1,"content":"My shoes are on your van.","message_type":0,"created_at":1773420600}],"meta":{"sender":{"id":33,"name":"Ravi Rao","type":"contact"}}},"event":"message_created"}
        {"id":9,"content":"Other talk","created_at":"2026-03-13 16:50:30 UTC","message_type":"incoming","content_type":"text","private":false,"sender":{"id":34,"name":"Bea","type":"contact"},"conversation":{"id":119,"messages":[]},"event":"message_created"}
        {"id":2,"content":"Pick a topic","created_at":"2026-03-13 16:50:01 UTC","message_type":"template","content_type":"text","private":false,"conversation":{"id":118,"messages":[]},"event":"message_created"}
        {"id":3,"content":"fuss over nothing","created_at":"2026-03-13 16:52:00 UTC","message_type":"outgoing","content_type":"text","private":true,"sender":{"id":5,"name":"Dawn","type":"user"},"conversation":{"id":118,"messages":[]},"event":"message_created"}
        {"id":4,"content":"Dawn joined","created_at":"2026-03-13 16:52:01 UTC","message_type":"activity","content_type":"text","private":false,"conversation":{"id":118,"messages":[]},"event":"message_created"}
        {"id":5,"content":"A wedding! I am ringing the driver.","created_at":"2026-03-13 16:53:00 UTC","message_type":"outgoing","content_type":"text","private":false,"sender":{"id":5,"name":"Dawn","type":"user"},"conversation":{"id":118,"channel":"Channel::WebWidget","status":"resolved","labels":["groom"],"messages":[],"meta":{"sender":{"id":33,"name":"Ravi Rao","type":"contact"},"team":{"name":"Deliveries"}}},"event":"message_created"}
        {"id":118,"status":"resolved","messages":[],"event":"conversation_status_changed"}
        """;

    public const string ChatwootApi = """
        {"meta":{"labels":[]},"payload":[
         {"id":2,"content":"Oh no, which pair?","message_type":1,"content_type":"text","private":false,"created_at":1773420700,"conversation_id":118,"sender":{"id":5,"name":"Dawn","type":"user"}},
         {"id":1,"content":"My heel\nbroke <3","message_type":0,"content_type":"text","private":false,"created_at":1773420600,"conversation_id":118,"sender":{"id":33,"name":"Ravi","type":"contact"}},
         {"id":3,"content":"rated","message_type":2,"content_type":"text","private":false,"created_at":1773420701,"conversation_id":118},
         {"id":4,"content":"How was it?","message_type":3,"content_type":"input_csat","private":false,"created_at":1773420702,"conversation_id":118,
          "content_attributes":{"submitted_values":{"csat_survey_response":{"rating":5,"feedback_message":"kind"}}}}]}
        """;

    public const string WhisperX = """
        {"segments":[
         {"start":1.2,"end":2.5,"text":" Hello, Tom here.","speaker":"SPEAKER_01","words":[{"word":"Hello,","start":1.2,"end":1.5,"score":0.8,"speaker":"SPEAKER_01"}]},
         {"start":2.6,"end":3.5,"text":" How are you?","words":[{"word":"How","start":2.6,"end":2.7,"score":0.7,"speaker":"SPEAKER_01"}]},
         {"start":4.0,"end":6.5,"text":" My heel broke.","speaker":"SPEAKER_00","words":[]}],"word_segments":[],"language":"en"}
        """;

    public const string Deepgram = """
        {"metadata":{"request_id":"r-1","created":"2026-03-02T10:00:00Z","duration":9.1,"channels":1},"results":{"channels":[{"alternatives":[{"transcript":"…","confidence":0.9,"words":[
         {"word":"hello","start":0.1,"end":0.4,"confidence":0.9,"speaker":0,"punctuated_word":"Hello,"},{"word":"tom","start":0.5,"end":0.8,"confidence":0.9,"speaker":0,"punctuated_word":"Tom."},
         {"word":"hi","start":1.5,"end":1.8,"confidence":0.9,"speaker":1,"punctuated_word":"Hi."}]}]}]}}
        """;

    public const string DeepgramChannels = """
        {"metadata":{"request_id":"r-2","channels":2},"results":{"channels":[{"alternatives":[{"words":[]}]},{"alternatives":[{"words":[]}]}],"utterances":[
         {"start":4.1,"end":5.0,"channel":0,"transcript":"My heel broke.","speaker":0},{"start":0.5,"end":1.0,"channel":1,"transcript":"Hello,","speaker":0},
         {"start":1.2,"end":2.0,"channel":1,"transcript":"Tom here.","speaker":0}]}}
        """;

    public const string ContactLens = """
        {"Version":"1.1.0","Channel":"VOICE","JobStatus":"COMPLETED","LanguageCode":"en-GB","Participants":[{"ParticipantId":"p1","ParticipantRole":"CUSTOMER"},
         {"ParticipantId":"p2","ParticipantRole":"AGENT"},{"ParticipantId":"p3","ParticipantRole":"SUPERVISOR"},{"ParticipantId":"p4","ParticipantRole":"CUSTOM_BOT"},{"ParticipantId":"p5","ParticipantRole":"SYSTEM"}],
         "Categories":{"MatchedCategories":["returns"],"MatchedDetails":{}},"CustomerMetadata":{"ContactId":"k-9"},"Transcript":[
         {"BeginOffsetMillis":0,"EndOffsetMillis":90,"Content":"This call is recorded.","Id":"a","ParticipantId":"p5"},
         {"BeginOffsetMillis":100,"EndOffsetMillis":190,"Content":"Say returns or repairs.","Id":"b","ParticipantId":"p4"},
         {"BeginOffsetMillis":200,"EndOffsetMillis":290,"Content":"Returns.","Id":"c","ParticipantId":"p1"},
         {"BeginOffsetMillis":300,"EndOffsetMillis":390,"Content":"They pinch.","Id":"d","ParticipantId":"p1"},
         {"BeginOffsetMillis":400,"EndOffsetMillis":490,"Content":"Oh, poor feet.","Id":"e","ParticipantId":"p2"},
         {"BeginOffsetMillis":500,"EndOffsetMillis":590,"Content":"I will send new ones.","Id":"f","ParticipantId":"p3"}]}
        """;

    public static IReadOnlyList<string> All => [Zendesk, ZendeskQa, Intercom, Chatwoot, ChatwootApi, WhisperX, Deepgram, DeepgramChannels, ContactLens];
}
