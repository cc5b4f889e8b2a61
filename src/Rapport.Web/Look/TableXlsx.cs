using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapport.Web.Look;

/// <summary>Writes a table as a workbook of one sheet. Texts are texts, whatever they begin with: no cell holds a formula.</summary>
internal static class TableXlsx
{
    /// <summary>The media type.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(Table table)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            Sheet(sheet, table);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = table.Name, SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }
        return bytes.ToArray();
    }

    private static void Sheet(WorksheetPart part, Table table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var row in table.Rows.Prepend(table.Columns))
            writer.WriteElement(new Row(row.Select(Cell)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        int or long or double => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)) { DataType = CellValues.Number },
        _ => new Cell(new InlineString(new Text(Plain(value)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
    };

    /// <summary>Without the characters that XML cannot hold.</summary>
    private static string Plain(object value) =>
        string.Concat(Convert.ToString(value, CultureInfo.InvariantCulture)!.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter)));
}
