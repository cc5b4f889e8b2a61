using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Rapport.Web.Look;

/// <summary>What every page and answer shares: layout, stylesheet, headers, problems, health.</summary>
internal static class LookSlice
{
    /// <summary>The folder of stylesheet and scripts, beside the program.</summary>
    public static string Files { get; } = Path.Combine(AppContext.BaseDirectory, "Look", "files");

    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        services.AddProblemDetails();
        services.AddApiDocument();
        // What cannot be bound is answered with 400 while developing, too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("rapport-form", CookieSecurePolicy.SameAsRequest));
        services.Configure<CookieTempDataProviderOptions>(options =>
            (options.Cookie.Name, options.Cookie.SecurePolicy) = ("rapport-said", CookieSecurePolicy.SameAsRequest));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(Forwarding.Configure);
        return services;
    }

    /// <summary>Comes before everything else.</summary>
    public static WebApplication UseLook(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSafeHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        // The API answers in problem+json, pages in words.
        app.UseWhen(context => context.IsApi(), api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(
            context => !context.IsApi(),
            pages => pages.UseExceptionHandler("/problem/500").UseStatusCodePagesWithReExecute("/problem/{0}"));
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        return app;
    }

    public static IEndpointRouteBuilder MapLook(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages();
        app.MapOpenApi(ApiDocument.Path);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        return app;
    }
}
