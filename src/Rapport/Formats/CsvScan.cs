namespace Rapport.Formats;

/// <summary>Finds where a CSV record ends: at a line's end that is not within quotation marks.</summary>
internal struct CsvScan(byte delimiter)
{
    private bool inField;

    /// <summary>How far the bytes are scanned.</summary>
    public int At { get; set; }

    /// <summary>Whether <see cref="At"/> is within quotation marks.</summary>
    public bool InQuotes { get; private set; }

    /// <summary>Scans on; true when the record has ended, its line's end included; false at the end of the bytes.</summary>
    public bool Advance(ReadOnlySpan<byte> bytes)
    {
        while (At < bytes.Length)
        {
            // A doubled quotation mark closes and opens again, which comes to the same.
            if (!inField && bytes[At] == '"')
            {
                (InQuotes, inField) = (true, true);
                At++;
            }
            var found = InQuotes ? bytes[At..].IndexOf((byte)'"') : bytes[At..].IndexOfAny(delimiter, (byte)'\n');
            inField |= found != 0;
            At += found < 0 ? bytes.Length - At : found + 1;
            if (found < 0)
                return false;
            if (InQuotes)
                (InQuotes, inField) = (false, false);
            else if (bytes[At - 1] == '\n')
                return true;
            else
                inField = false;
        }
        return false;
    }
}
