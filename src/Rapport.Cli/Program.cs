using Rapport.Cli;

return await Tool.RunAsync(args, Desk.OfThisProcess());
