using Rapport.Measure.Fairness;
using Rapport.Measure.Sets;
using Rapport.Measure.Speed;
using Rapport.Readings.BuiltIn;

// dotnet run -c Release --project train/Rapport.Measure -- VERB [FOLDER], from the project's root. FOLDER is ../shared/data for the public
// sets and tests/data for our own.
var folder = args.ElementAtOrDefault(1);
switch (args.FirstOrDefault())
{
    case "stc3":
        Stc3.Run(folder ?? Path.Combine("..", "shared", "data"));
        return 0;
    case "epitome":
        Epitome.Run(folder ?? Path.Combine("..", "shared", "data"));
        return 0;
    case "script":
        Script.Run(folder ?? Path.Combine("..", "shared", "data"));
        return 0;
    case "guises":
        Guises.Run(folder ?? Path.Combine("tests", "data"), new BuiltInReader());
        return 0;
    case "gaming":
        Gaming.Run(folder ?? Path.Combine("tests", "data"), new BuiltInReader());
        return 0;
    case "stock":
        StockSpeed.Run(int.Parse(folder ?? "1000000"));
        return 0;
    default:
        Console.Error.WriteLine("usage: Rapport.Measure stc3|epitome|script|guises|gaming [FOLDER], or stock [TURNS]");
        return 2;
}
