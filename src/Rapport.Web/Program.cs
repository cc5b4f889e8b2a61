using Rapport.Web;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.CustomerDays;
using Rapport.Web.Example;
using Rapport.Web.Gestures;
using Rapport.Web.Hiring;
using Rapport.Web.Look;
using Rapport.Web.Overview;
using Rapport.Web.People;
using Rapport.Web.Permissions;
using Rapport.Web.Practice;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Rapport.Web.Stories;
using Rapport.Web.Surveys;
using Rapport.Web.Thanks;

var builder = WebApplication.CreateBuilder(Start.Options(args));
builder.ListenByDefault();
builder.DemoIfAsked(args);

builder.Services.AddStorage();
builder.Services.AddLook();
builder.Services.AddPeople();
builder.Services.AddConversations();
builder.Services.AddRatings();
builder.Services.AddAudits();
builder.Services.AddSurveys();
builder.Services.AddPermissions();
builder.Services.AddGestures();
builder.Services.AddThanks();
builder.Services.AddStories();
builder.Services.AddCustomerDays();
builder.Services.AddPractice();
builder.Services.AddHiring();
builder.Services.AddExample();
builder.Services.AddOverview();

var app = builder.Build();
if (!await app.MigrateAsync())
    return 1;
if (app.IsDemo())
{
    await app.OpenDemoAsync();
    await app.BringSampleAsync();
}

app.UseLook();
app.UseStorage();
app.UsePeople();

app.MapLook();
app.MapPeople();
app.MapConversations();
app.MapRatings();
app.MapAudits();
app.MapSurveys();
app.MapPermissions();
app.MapGestures();
app.MapThanks();
app.MapStories();
app.MapCustomerDays();
app.MapPractice();
app.MapHiring();
app.MapExample();
app.MapOverview();

app.AnnounceAtStart();
await app.RunAsync();
return 0;
