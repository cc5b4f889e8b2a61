using System.Text;

namespace Rapport.Web.Look;

/// <summary>
/// A QR code (ISO/IEC 18004) of one size only: version 10, 57 × 57 modules, error correction M, up to 213 bytes. One size needs no tables,
/// and a phone reads it as well as a smaller one.
/// </summary>
internal sealed class QrCode
{
    /// <summary>Modules along an edge.</summary>
    public const int Size = 57;

    private const int Capacity = 213;
    private const int FormatBits = 0x5412; // correction M and mask 0, with their check bits
    private const int VersionBits = 0x0A4D3; // version 10, with its check bits

    private readonly bool[,] dark = new bool[Size, Size];
    private readonly bool[,] taken = new bool[Size, Size];

    private QrCode(byte[] codewords)
    {
        DrawPatterns();
        DrawBits(codewords);
    }

    /// <summary>The code of a text in UTF-8, or null where it is longer than 213 bytes.</summary>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > Capacity ? null : new QrCode(QrCodewords.Of(bytes));
    }

    /// <summary>Whether a module is dark.</summary>
    public bool IsDark(int row, int column) => dark[row, column];

    /// <summary>The dark modules as the data of an SVG path, one unit a module.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < Size; column++)
                if (dark[row, column])
                    path.Append($"M{column} {row}h1v1h-1z");
        return path.ToString();
    }

    private void DrawPatterns()
    {
        for (var at = 0; at < Size; at++)
        {
            Set(6, at, at % 2 == 0);
            Set(at, 6, at % 2 == 0);
        }
        foreach (var (row, column) in new[] { (3, 3), (3, Size - 4), (Size - 4, 3) })
            DrawRings(row, column, 4);
        foreach (var (row, column) in new[] { (6, 28), (28, 6), (28, 28), (28, 50), (50, 28), (50, 50) })
            DrawRings(row, column, 2);
        for (var bit = 0; bit < 15; bit++)
            DrawFormat(bit, (FormatBits >> bit & 1) == 1);
        Set(Size - 8, 8, true);
        for (var bit = 0; bit < 18; bit++)
        {
            Set(Size - 11 + (bit % 3), bit / 3, (VersionBits >> bit & 1) == 1);
            Set(bit / 3, Size - 11 + (bit % 3), (VersionBits >> bit & 1) == 1);
        }
    }

    /// <summary>A finder (reach 4, its white border with it) or an alignment pattern (reach 2): rings around a dark middle.</summary>
    private void DrawRings(int row, int column, int reach)
    {
        for (var down = -reach; down <= reach; down++)
            for (var right = -reach; right <= reach; right++)
            {
                var ring = Math.Max(Math.Abs(down), Math.Abs(right));
                if (row + down is >= 0 and < Size && column + right is >= 0 and < Size)
                    Set(row + down, column + right, reach == 4 ? ring is not (2 or 4) : ring != 1);
            }
    }

    /// <summary>Each bit stands twice: around the upper left finder, and along the two others.</summary>
    private void DrawFormat(int bit, bool value)
    {
        var (row, column) = bit switch { < 6 => (bit, 8), 6 => (7, 8), 7 => (8, 8), 8 => (8, 7), _ => (8, 14 - bit) };
        Set(row, column, value);
        (row, column) = bit < 8 ? (8, Size - 1 - bit) : (Size - 15 + bit, 8);
        Set(row, column, value);
    }

    private void Set(int row, int column, bool value) => (dark[row, column], taken[row, column]) = (value, true);

    /// <summary>Two columns at a time from the right, up and down in turn, past what is taken; mask 0 turns every other module round.</summary>
    private void DrawBits(byte[] codewords)
    {
        var (bit, up) = (0, true);
        for (var right = Size - 1; right > 0; right -= right == 8 ? 3 : 2, up = !up)
            for (var step = 0; step < Size; step++)
                for (var column = right; column > right - 2; column--)
                {
                    var row = up ? Size - 1 - step : step;
                    if (taken[row, column])
                        continue;
                    dark[row, column] = (codewords[bit / 8] >> (7 - (bit % 8)) & 1) == 1 ^ (row + column) % 2 == 0;
                    bit++;
                }
    }
}
