using System.Buffers;

namespace Rapport.Formats;

/// <summary>Finds where a JSON object or array ends by counting brackets outside strings; whether it is well formed is for the parser.</summary>
internal struct JsonBalance
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);

    /// <summary>How far the bytes are scanned.</summary>
    public int At { get; set; }

    /// <summary>Brackets open at <see cref="At"/>.</summary>
    public int Depth { get; set; }

    /// <summary>Whether <see cref="At"/> is within a string.</summary>
    public bool InString { get; private set; }

    /// <summary>Whether nothing is open at <see cref="At"/>.</summary>
    public readonly bool IsClosed => Depth == 0 && !InString;

    /// <summary>Scans on; true when the value that was open is closed, false at the end of the bytes.</summary>
    public bool Advance(ReadOnlySpan<byte> bytes)
    {
        while (Step(bytes))
        {
            if (IsClosed)
                return true;
        }
        return false;
    }

    /// <summary>Scans up to and over the next quotation mark or bracket that counts; false where there is none yet.</summary>
    public bool Step(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            // No JSON string goes over a line's end: one that does is broken, and must not turn the rest of the file inside out.
            var found = InString ? bytes[At..].IndexOfAny((byte)'"', (byte)'\\', (byte)'\n') : bytes[At..].IndexOfAny(Structure);
            At = found < 0 ? bytes.Length : At + found;
            if (found < 0)
                return false;
            if (bytes[At] != '\\' || !InString)
                break;
            if (At + 1 == bytes.Length)
                return false;
            At += 2;
        }
        var mark = bytes[At++];
        if (mark is (byte)'"' or (byte)'\n')
            InString = !InString;
        else
            Depth += mark is (byte)'{' or (byte)'[' ? 1 : -1;
        return true;
    }
}
