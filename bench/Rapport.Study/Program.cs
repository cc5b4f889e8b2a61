using Rapport.Study;

// dotnet run -c Release --project bench/Rapport.Study -- audits   (docs/statistics.md)
// dotnet run -c Release --project bench/Rapport.Study -- surveys  (docs/surveys.md)
switch (args)
{
    case ["audits"]:
        PoweredStudy.Print(Console.Out);
        DifferenceStudy.Print(Console.Out);
        CrossedStudy.Print(Console.Out);
        AgreementStudy.Print(Console.Out);
        return 0;
    case ["surveys"]:
        SurveyStudy.Print(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Say which study: audits or surveys.");
        return 2;
}
