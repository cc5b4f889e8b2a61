using System.Buffers;
using System.Text;

namespace Rapport.Formats;

/// <summary>JSON objects found by the structure of the file rather than by its lines.</summary>
internal sealed class JsonScan(Input input, ReadOptions options, Action<Unreadable> report, string[] wrappers)
{
    private static readonly SearchValues<byte> ScalarEnds = SearchValues.Create(" \t\r\n,]{["u8);

    private readonly Window window = new(input.Utf8);
    private JsonBalance balance;
    private string? property;
    private bool inArray;

    private enum Found
    {
        Object,
        TooLong,
        Wrapper,
        WrapperEnd,
        FileEnd,
    }

    public IEnumerable<JsonRecord> Records()
    {
        while (Next() is { } mark)
        {
            var line = window.Line;
            if (mark == '{')
            {
                balance = default;
                var found = Scan(isOutermost: !inArray, keep: true);
                if (found == Found.Object)
                    yield return new(line, inArray ? property : null, window.Take(balance.At));
                else if (!GoesOn(found, line))
                    yield break;
            }
            else if (!(mark is (byte)'[' or (byte)']' ? Bracket(mark) : Stray(mark)))
            {
                yield break;
            }
        }
        if (inArray)
            report(new(input.Name, window.Line, "the file ends inside an array: it was cut short; what is complete was read"));
    }

    /// <summary>The next byte that is not space or a comma; null at the end of the file.</summary>
    private byte? Next()
    {
        while (true)
        {
            window.Take(window.Span.Length - window.Span.TrimStart(" \t\r\n,"u8).Length);
            if (window.Span is [var mark, ..])
                return mark;
            if (!window.Fill())
                return null;
        }
    }

    private bool GoesOn(Found found, long line)
    {
        if (found == Found.TooLong)
            report(Lines.TooLong(input, line, options));
        if (found == Found.FileEnd)
            report(new(input.Name, line, "the file ends inside the record that begins here: it was cut short, or a bracket or quotation mark is not closed"));
        if (found is Found.TooLong or Found.Wrapper or Found.WrapperEnd)
            window.Take(balance.At);
        inArray = found == Found.Wrapper || (inArray && found == Found.TooLong);
        return found != Found.FileEnd;
    }

    /// <summary>Scans an object to its end, or, if it is the outermost, to the next array that holds records.</summary>
    private Found Scan(bool isOutermost, bool keep)
    {
        var (tooLong, nameAt) = (false, -1);
        while (true)
        {
            while (balance.Step(window.Span))
            {
                if (balance.IsClosed)
                    return !keep && !tooLong ? Found.WrapperEnd : tooLong || balance.At > options.MaxRecordBytes ? Found.TooLong : Found.Object;
                if (isOutermost && balance.Depth <= 2 && IsWrapper(ref nameAt))
                    return Found.Wrapper;
            }
            tooLong |= keep && window.Span.Length > options.MaxRecordBytes;
            keep &= !tooLong;
            if (!keep)
            {
                window.Take(balance.At);
                (balance.At, nameAt) = (0, -1);
            }
            if (!window.Fill())
                return Found.FileEnd;
        }
    }

    /// <summary>Whether the mark just scanned opens the array of a wrapper's property: the last string before it was the name.</summary>
    private bool IsWrapper(ref int nameAt)
    {
        var mark = window.Span[balance.At - 1];
        if (mark == '"' && balance is { Depth: 1, InString: true })
            nameAt = balance.At;
        else if (mark == '"' && balance.Depth == 1)
            property = nameAt < 0 ? null : WrapperNamed(window.Span[nameAt..(balance.At - 1)]);
        return mark == '[' && balance.Depth == 2 && property is not null;
    }

    private string? WrapperNamed(ReadOnlySpan<byte> name)
    {
        foreach (var wrapper in wrappers)
        {
            if (name.Length == wrapper.Length && Encoding.UTF8.GetString(name) == wrapper)
                return wrapper;
        }
        return null;
    }

    private bool Bracket(byte mark)
    {
        if (inArray == (mark == '['))
            return Stray(mark);
        window.Take(1);
        if (mark == '[' || property is null)
        {
            inArray = mark == '[';
            return true;
        }
        balance = new() { Depth = 1 };
        property = null;
        return GoesOn(Scan(isOutermost: true, keep: false), window.Line);
    }

    /// <summary>What is no object: skipped within an array, the end of all reading outside.</summary>
    private bool Stray(byte mark)
    {
        var line = window.Line;
        report(new(input.Name, line, inArray
            ? "not a JSON object, and skipped: conversations are objects"
            : "the JSON breaks here, and the rest of the file is unread: expected an object or an array"));
        if (!inArray)
            return false;
        balance = default;
        if (mark is (byte)'[' or (byte)'"')
            return GoesOnAfterStray(line);
        var end = window.Span.IndexOfAny(ScalarEnds);
        window.Take(Math.Max(1, end < 0 ? window.Span.Length : end));
        return true;
    }

    private bool GoesOnAfterStray(long line)
    {
        var found = Scan(isOutermost: false, keep: false);
        if (found == Found.FileEnd)
            return GoesOn(found, line);
        window.Take(balance.At);
        return true;
    }
}
