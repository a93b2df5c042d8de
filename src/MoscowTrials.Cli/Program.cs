using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;

return CommandLine.Run(args, Host.OfProcess(), RealSteps.Create());
