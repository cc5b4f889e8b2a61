using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits.Agreement;
using Rapport.Web.Audits.Calibration;
using Rapport.Web.Audits.Learning;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>The second witness: people rate the same scale blind, a random sample of conversations for what can be defended.</summary>
internal static class AuditsSlice
{
    public static IServiceCollection AddAudits(this IServiceCollection services)
    {
        services.AddScoped<Auditing>();
        services.AddScoped<Assigning>();
        services.AddScoped<Drawing>();
        services.AddScoped<MyAudits>();
        services.AddScoped<Plans>();
        services.AddScoped<IConversationPart, OfConversation>();
        services.AddScoped<IErasurePart, AuditErasure>();
        services.AddScoped<ISamplePart, AuditSample>();
        services.AddSingleton(new Place("Audits", "/audits", Errand.Rate, Order: 10));
        services.AddScoped<Judgements>();
        services.AddScoped<GoldSet>();
        services.AddScoped<Qualifying>();
        services.AddScoped<Sessions>();
        services.AddSingleton(new Place("Agreement", "/agreement", Errand.Rate, Order: 20, AgreementApi.Readers.Split(',')));
        return services;
    }

    public static IEndpointRouteBuilder MapAudits(this IEndpointRouteBuilder app)
    {
        app.MapAuditsApi();
        app.MapAgreementApi();
        app.MapLearning();
        return app;
    }

    /// <summary>The audits that estimates are made of: drawn at random and handed in. Picks, gold, qualification and sessions never count.</summary>
    public static IQueryable<Audit> OfTheSample(this IQueryable<Audit> audits) => audits.Where(audit =>
        audit.State == AuditState.Done && (audit.Purpose == Purpose.Sample || audit.Purpose == Purpose.Second));

    extension(Store store)
    {
        public DbSet<Audit> Audits => store.Set<Audit>();

        public DbSet<AuditPlan> AuditPlans => store.Set<AuditPlan>();

        public DbSet<PlanPerson> PlanPeople => store.Set<PlanPerson>();

        public DbSet<AuditStratum> AuditStrata => store.Set<AuditStratum>();

        /// <summary>The population of each plan.</summary>
        public DbSet<AuditFrame> AuditFrame => store.Set<AuditFrame>();

        public DbSet<GoldConversation> GoldConversations => store.Set<GoldConversation>();

        /// <summary>Gold that may be handed out: not retired, and its talk is the one that was agreed on.</summary>
        public IQueryable<GoldConversation> GoldInUse => store.Set<GoldConversation>().Where(gold => gold.RetiredAt == null
            && store.Set<StoredConversation>().Any(talk => talk.Id == gold.ConversationId && talk.ChangedAt == gold.OfChange));

        public DbSet<CalibrationSession> CalibrationSessions => store.Set<CalibrationSession>();

        public DbSet<SessionConversation> SessionConversations => store.Set<SessionConversation>();

        public DbSet<Qualification> Qualifications => store.Set<Qualification>();
    }
}
