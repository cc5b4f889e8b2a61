namespace Rapport.Web.Browser;

/// <summary>Walks through a house where people live already.</summary>
public class HouseWalks(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task Conversations_are_found_by_words_and_by_what_is_known_of_them() => house.WalkAsync("find");

    [SkippableFact]
    public Task A_quotation_opens_to_its_conversation_and_that_to_cues_and_what_met_them() => house.WalkAsync("conversation");

    [SkippableFact]
    public Task An_advisor_contests_a_leader_decides_and_both_reasons_stay() => house.WalkAsync("contest");

    [SkippableFact]
    public Task On_a_phone_the_overview_is_whole() => house.WalkAsync("phone");

    [SkippableFact]
    public Task On_paper_nothing_is_cut() => house.WalkAsync("print", "pdftotext");

    [SkippableFact]
    public Task The_report_of_an_engagement_is_read_printed_and_handed_on_as_one_file() => house.WalkAsync("report", "pdftotext");

    [SkippableFact]
    public Task The_keyboard_alone_leads_from_the_sign_in_to_a_conversation() => house.WalkAsync("keyboard");

    [SkippableFact]
    public Task Without_JavaScript_every_page_works() => house.WalkAsync("without-javascript");

    [SkippableFact]
    public Task A_customer_answers_on_a_phone_in_every_language_and_it_reaches_people() => house.WalkAsync("survey");

    [SkippableFact]
    public Task Axe_finds_nothing_serious_on_any_page_in_any_light_at_any_width() => house.WalkAsync("axe");
}
