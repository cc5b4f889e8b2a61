using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rapport.Web.Look;

/// <summary>A labelled input with its hint and its error, joined for screen readers: <c>&lt;field for="Email" label="E-mail" /&gt;</c>.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTag(IHtmlGenerator html) : TagHelper
{
    /// <summary>What is bound.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What people read.</summary>
    public required string Label { get; set; }

    /// <summary>A sentence of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>The input's type.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What the browser may fill in.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Where the form stands.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(html.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, Label, null));
        if (Hint is not null)
            output.Content.AppendHtml(Line(id + "-hint", "hint", Hint));
        output.Content.AppendHtml(Input(id, error));
        if (error is not null)
            output.Content.AppendHtml(Line(id + "-error", "error", error));
    }

    private TagBuilder Input(string id, string? error)
    {
        var value = Type == "password" ? null : For.Model is DateOnly day ? day.ToString("o") : For.Model; // a date input knows no other spelling
        var input = html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, null, null);
        input.MergeAttribute("type", Type, replaceExisting: true);
        input.MergeAttribute("autocomplete", Autocomplete);
        if (Type == "password")
            input.MergeAttribute("value", "", replaceExisting: true);
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.Where(part => part is not null));
        if (described.Length > 0)
            input.MergeAttribute("aria-describedby", described);
        if (error is not null)
            input.MergeAttribute("aria-invalid", "true");
        return input;
    }

    private static TagBuilder Line(string id, string kind, string text)
    {
        var line = new TagBuilder("p");
        line.MergeAttribute("id", id);
        line.AddCssClass(kind);
        line.InnerHtml.Append(text);
        return line;
    }
}
