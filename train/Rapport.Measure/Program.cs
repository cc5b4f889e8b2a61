using Rapport.Measure.Sets;

// dotnet run -c Release --project train/Rapport.Measure -- VERB [../shared/data]
var data = args.Length > 1 ? args[1] : Path.Combine("..", "shared", "data");
switch (args.FirstOrDefault())
{
    case "stc3":
        Stc3.Run(data);
        return 0;
    case "epitome":
        Epitome.Run(data);
        return 0;
    default:
        Console.Error.WriteLine("usage: measure stc3|epitome|guises|gaming [DATA]");
        return 2;
}
