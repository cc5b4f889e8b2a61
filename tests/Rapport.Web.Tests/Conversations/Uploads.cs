using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;

namespace Rapport.Web.Tests.Conversations;

/// <summary>Uploads files as the form does, and waits for what becomes of them.</summary>
internal static class Uploads
{
    public const string TwoTalks = """
        {"id":"up-1","turns":[{"who":"customer","text":"My shoes leak."},{"who":"advisor","name":"Tom","text":"Oh no."}]}
        {"id":"up-2","turns":[{"who":"customer","text":"Mine too."},{"who":"advisor","name":"Tom","text":"And I was so sure."}]}
        """;

    /// <summary>Sends files through the upload form.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this Browser browser, string? token, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        if (token is not null)
            form.Add(new StringContent(token), "__RequestVerificationToken");
        form.Add(new StringContent("shop"), "source");
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "files", name);
        return await browser.Client.PostAsync("/imports", form);
    }

    /// <summary>The same with the page's own token, which is taken.</summary>
    public static async Task UploadAsync(this Browser browser, params (string Name, string Content)[] files)
    {
        var page = await browser.OpenAsync("/imports");
        using var answer = await browser.UploadAsync(page.QuerySelector("[data-upload] [name=__RequestVerificationToken]")!.GetAttribute("value"), files);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>The import of this file as soon as it is finished.</summary>
    public static async Task<Import> FinishedAsync(this Platform platform, string file)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var import = await platform.InStoreAsync(store =>
                store.Imports.AsNoTracking().OrderBy(import => import.Id).LastOrDefaultAsync(import => import.File == file));
            if (import is { IsOpen: false })
                return import;
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"{file} was not finished within a quarter of a minute.");
    }
}
