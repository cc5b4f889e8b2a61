using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests;

/// <summary>
/// The whole platform in memory, with a database of its own (<see cref="FreshDatabase"/>). As a class fixture it is shared by the tests of one class.
/// </summary>
public sealed class Platform : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The password of everybody in tests.</summary>
    public const string Password = "a cello, not the worry";

    private readonly Dictionary<string, string?> settings = [];
    private FreshDatabase database = null!;

    /// <summary>The platform's data folder.</summary>
    public string Folder => database.Folder;

    /// <summary>A setting, made before the first request.</summary>
    public Platform With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    public async Task InitializeAsync() => database = await FreshDatabase.MakeMigratedAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Works on the store, as a request would.</summary>
    internal async Task<T> InStoreAsync<T>(Func<Store, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Store>());
    }

    /// <summary>Makes an account with <see cref="Password"/>.</summary>
    /// <param name="team">Joins this team, which is made where it is not there.</param>
    internal async Task<Person> PersonAsync(string name, Role role, string? team = null, string? advisor = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var (store, clock) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var person = Person.New($"{name}@example.org", name, role, clock.GetUtcNow());
        person.Advisor = advisor;
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
        if (team is not null)
        {
            store.Add(new Membership { PersonId = person.Id, TeamId = (await TeamAsync(store, team)).Id, Since = clock.GetUtcNow() });
            await store.SaveChangesAsync();
        }
        return person;
    }

    /// <summary>A browser that is not signed in and follows no redirect.</summary>
    internal Browser Anonymous() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));

    /// <summary>A browser in which this person, made here, is signed in.</summary>
    internal async Task<Browser> SignedInAsync(string name, Role role, string? team = null, string? advisor = null)
    {
        await PersonAsync(name, role, team, advisor);
        var browser = Anonymous();
        await browser.SignInAsync(name);
        return browser;
    }

    /// <summary>A client of the API with a token of this person.</summary>
    internal async Task<HttpClient> WithTokenAsync(Person person, bool read = true, bool write = true)
    {
        var secret = Secret.New("rapport_");
        await InStoreAsync(store =>
        {
            store.Add(new ApiToken
            {
                PersonId = person.Id,
                Name = "test",
                TokenHash = secret.Hash,
                CanRead = read,
                CanWrite = write,
                MadeAt = DateTimeOffset.UnixEpoch,
            });
            return store.SaveChangesAsync();
        });
        var client = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Text);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("RAPPORT_DATA", database.Folder);
        builder.UseSetting("ConnectionStrings:Rapport", database.Connection);
        builder.UseSetting("Limits:DoorPerMinute", "100000");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            // Nobody guesses passwords here; hashed as slowly as outside they only cost time.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            // EF Core keeps its model and its compiled questions by logger factory: one for all platforms here, and they are made once a run.
            services.ConfigureDbContext<Store>(options => options.UseLoggerFactory(NullLoggerFactory.Instance));
        });
    }

    private static async Task<Team> TeamAsync(Store store, string name)
    {
        if (await store.Teams.FirstOrDefaultAsync(team => team.Name == name) is { } there)
            return there;
        var team = new Team { Name = name, MadeAt = DateTimeOffset.UnixEpoch };
        store.Add(team);
        await store.SaveChangesAsync();
        return team;
    }
}
