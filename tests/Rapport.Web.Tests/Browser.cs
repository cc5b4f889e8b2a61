using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rapport.Web.Tests;

/// <summary>Opens pages and sends their forms, as a person without JavaScript does.</summary>
internal sealed class Browser(HttpClient client)
{
    /// <summary>The client below, with this person's cookies.</summary>
    public HttpClient Client => client;

    /// <summary>Opens a page.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)answer.StatusCode}: {text}");
        return Parse(text);
    }

    /// <summary>The status that a page answers with.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Opens a page and sends one of its forms, with what it holds and what is filled in.</summary>
    /// <param name="form">A selector of the form, <c>form[action*=Invite]</c>, or of a button with an action of its own.</param>
    public async Task<Answer> SendAsync(string path, string form, params (string Name, string Value)[] filled) =>
        await (await FillAsync(path, form, filled))();

    /// <summary>Opens a page and fills in one of its forms, to be sent later.</summary>
    public async Task<Func<Task<Answer>>> FillAsync(string path, string form, params (string Name, string Value)[] filled)
    {
        var page = await OpenAsync(path);
        var chosen = page.QuerySelector(form) ?? throw new InvalidOperationException($"{path} has no {form}: {page.Body?.OuterHtml}");
        var element = chosen as IHtmlFormElement ?? (IHtmlFormElement)chosen.Closest("form")!;
        var fields = element.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(input => filled.All(field => field.Name != input.Name) && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => (input.Name!, input.Value))
            .Concat(filled);
        var action = (chosen.GetAttribute("formaction") ?? element.GetAttribute("action")) is { Length: > 0 } set ? set : path;
        return () => PostAsync(action, fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    /// <summary>Signs in with the password of tests.</summary>
    public async Task<Answer> SignInAsync(string name, string password = Platform.Password) =>
        await SendAsync("/sign-in", "main form", ("Email", $"{name}@example.org"), ("Password", password));

    private async Task<Answer> PostAsync(string action, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(action, content);
        return new(answer.StatusCode, answer.Headers.Location?.OriginalString, Parse(await answer.Content.ReadAsStringAsync()));
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>What came back on a form.</summary>
    internal sealed record Answer(HttpStatusCode Status, string? To, IHtmlDocument Page)
    {
        /// <summary>All that is written on the page.</summary>
        public string Text => Page.Body?.TextContent ?? "";
    }
}
