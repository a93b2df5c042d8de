using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;

var host = Host.OfProcess();
return StageTimes.AreWanted(host) ? StageTimes.Run(args, host, RealSteps.Create()) : CommandLine.Run(args, host, RealSteps.Create());
