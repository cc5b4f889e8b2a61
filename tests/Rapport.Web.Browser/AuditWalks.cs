namespace Rapport.Web.Browser;

/// <summary>In a house of its own: it takes the conversations that wait.</summary>
public class AuditByMouseWalk(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task The_mouse_selects_words_and_the_palette_marks_them() => house.WalkAsync("audit-mouse");
}

/// <summary>In a house of its own: it takes the conversations that wait.</summary>
public class AuditByFormsWalk(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task Without_JavaScript_an_audit_is_done_by_forms() => house.WalkAsync("audit-without-javascript");
}

/// <summary>In a house of its own: it takes the conversations that wait.</summary>
public class AuditByKeyboardWalk(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task The_keyboard_alone_does_a_blind_audit_from_the_list_to_the_arithmetic() => house.WalkAsync("audit");
}

/// <summary>In a house of its own, in which nobody has rated yet.</summary>
public class CalibrationWalk(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task Two_auditors_rate_alone_discuss_rate_again_and_write_down_what_they_decided() => house.WalkAsync("calibration");
}

/// <summary>In a house of its own, in which nobody has rated yet.</summary>
public class QualificationWalk(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task Gold_qualifies_a_candidate_who_rates_it_blind() => house.WalkAsync("qualification");
}

/// <summary>In a house of its own, in which nobody has rated yet.</summary>
public class AgreementWalk(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task Two_auditors_and_their_agreement() => house.WalkAsync("agreement");
}
