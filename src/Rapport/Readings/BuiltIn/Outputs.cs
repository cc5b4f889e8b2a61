namespace Rapport.Readings.BuiltIn;

/// <summary>What the models say of a customer's clause, by place. Behind the cue come its eight kinds.</summary>
internal static class OfCustomer
{
    public const int
        Cue = 0, Kind = 1, Material = 9, Focal = 10, Explicit = 11,
        Negative = 12, Positive = 13, Effect = 14, Fault = 15, Level = 16, Process = 17, Met = 18, Count = 24;
}

/// <summary>What the models say of an advisor's clause, by place. The behaviours come first in their own order, then the responses.</summary>
internal static class OfAdvisor
{
    public const int Behaviours = 19, Answer = 20, Response = 20, Level = 27, Process = 28, Fault = 29, Count = 32;
}

/// <summary>What the models say of the whole conversation, by place.</summary>
internal static class OfWhole
{
    public const int Level = 0, Fault = 1, Process = 2, Count = 8;
}
