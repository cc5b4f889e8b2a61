using System.Text;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// Everything learnt: two tables that hear clauses, networks that judge the whole, a customer's clause, an advisor's clause and
/// a reply, and what was measured.
/// </summary>
internal sealed record Model(Common Common, Table Customer, Table Advisor, Net Whole, Judges Judges, Net Final, Tuning Tuning)
{
    private const int Magic = 0x32525052;

    /// <summary>The weights that ship with the library.</summary>
    public static Model Ours { get; } = Load();

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        Common.Rarity.Write(writer);
        Common.Emotions.Write(writer);
        Common.Meanings.Write(writer);
        Customer.Write(writer);
        Advisor.Write(writer);
        foreach (var net in new[] { Whole, Judges.Customer, Judges.Advisor, Judges.Reply, Final })
            net.Write(writer);
        Tuning.Write(writer);
    }

    /// <exception cref="InvalidDataException">Not the weights of this version.</exception>
    public static Model Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic)
            throw new InvalidDataException("These are no weights of the built-in reader's version 2: make them again with train/Rapport.Train.");
        return new(
            new(Rarity.Read(reader), Table.Read(reader), Meanings.Read(reader)),
            Table.Read(reader), Table.Read(reader),
            Net.Read(reader), new(Net.Read(reader), Net.Read(reader), Net.Read(reader)),
            Net.Read(reader), Tuning.Read(reader));
    }

    private static Model Load()
    {
        using var stream = typeof(Model).Assembly.GetManifestResourceStream("Rapport.Weights.bin")!;
        return Read(stream);
    }
}

/// <summary>What every clause is heard with, whoever speaks.</summary>
internal sealed record Common(Rarity Rarity, Table Emotions, Meanings Meanings);
