using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Rapport.Web.Look;

/// <summary>Writes a table as CSV (RFC 4180, UTF-8); a text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
internal static class TableCsv
{
    /// <summary>The media type.</summary>
    public const string Type = "text/csv";

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static byte[] Write(Table table)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(false)))
        using (var csv = new CsvWriter(text, Form))
        {
            Line(csv, table.Columns);
            foreach (var row in table.Rows)
                Line(csv, row);
        }
        return bytes.ToArray();
    }

    private static void Line(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            // Numbers as they are: the minus of a number is no formula.
            if (cell is string text)
                csv.WriteField(text);
            else
                csv.WriteConvertedField(Convert.ToString(cell, CultureInfo.InvariantCulture), cell?.GetType() ?? typeof(string));
        }
        csv.NextRecord();
    }
}
