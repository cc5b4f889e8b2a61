using Rapport.Study;

// dotnet run -c Release --project bench/Rapport.Study -- audits   (docs/statistics.md)
// dotnet run -c Release --project bench/Rapport.Study -- surveys  (docs/surveys.md)
// dotnet run -c Release --project bench/Rapport.Study -- trials   (docs/statistics.md)
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
    case ["trials"]:
        TrialStudy.Print(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Say which study: audits, surveys or trials.");
        return 2;
}
