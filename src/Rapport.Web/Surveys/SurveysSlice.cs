using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>The customer's own voice: asked, answered, heard by whom it is about, counted.</summary>
internal static class SurveysSlice
{
    /// <summary>Who reads what came back, within their teams.</summary>
    public static readonly string[] Readers = [nameof(Role.Owner), nameof(Role.Leader), nameof(Role.Auditor)];

    public static IServiceCollection AddSurveys(this IServiceCollection services)
    {
        services.AddOptions<SurveySettings>().BindConfiguration("Surveys");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SurveySettings>>().Value);
        services.AddSingleton<SurveyBook>();
        services.AddSingleton<MailBell>();
        services.AddSingleton<MailSender>();
        services.AddHostedService(provider => provider.GetRequiredService<MailSender>());
        services.AddSingleton<Forgetting>();
        services.AddHostedService(provider => provider.GetRequiredService<Forgetting>());
        services.AddScoped<Answering>();
        services.AddScoped<Inviting>();
        services.AddScoped<Hooks>();
        services.AddScoped<Gaps>();
        services.AddScoped<Giving>();
        services.AddFloodGuards();
        services.AddScoped<IConversationPart, CustomersPart>();
        services.AddScoped<IOwnPart, OwnThanks>();
        services.AddScoped<IOwnPart, LeadersNudge>();
        services.AddScoped<IOwnPart, OwnOtherWords>();
        services.AddScoped<IErasurePart, SurveyErasure>();
        services.AddScoped<ISamplePart, SurveySample>();
        services.AddSingleton(new Place("Customers", "/surveys", Errand.Hear, Order: 10, nameof(Role.Owner), nameof(Role.Leader), nameof(Role.Auditor)));
        services.AddSingleton(new Place("Voices", "/surveys/voices", Errand.Hear, Order: 20, nameof(Role.Advisor)));
        return services;
    }

    public static IEndpointRouteBuilder MapSurveys(this IEndpointRouteBuilder app)
    {
        app.MapSurveysApi();
        app.MapGet("/surveys/tables/{file}", AnswerTables.GetAsync).RequireAuthorization(policy => policy.RequireRole(Readers));
        return app;
    }

    extension(Store store)
    {
        public DbSet<SurveyInvitation> SurveyInvitations => store.Set<SurveyInvitation>();

        public DbSet<SurveyLink> SurveyLinks => store.Set<SurveyLink>();

        public DbSet<SurveyAnswer> SurveyAnswers => store.Set<SurveyAnswer>();

        /// <summary>At most one: what an owner chose over the configuration.</summary>
        public DbSet<SurveyRules> SurveyRules => store.Set<SurveyRules>();

        public DbSet<AnonymousAnswer> AnonymousAnswers => store.Set<AnonymousAnswer>();

        public DbSet<CallBack> CallBacks => store.Set<CallBack>();

        public DbSet<AddedWord> AddedWords => store.Set<AddedWord>();

        public DbSet<Card> Cards => store.Set<Card>();
    }
}
