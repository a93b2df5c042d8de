using System.Text;
using MoscowTrials.Cli.Pipeline;

namespace MoscowTrials.Cli.Commands;

/// <summary>Prints the description of a format.</summary>
internal static class SchemaText
{
    public static int Print(Run run, string schema)
    {
        run.Host.Output.Write(Encoding.UTF8.GetBytes(schema));
        return ExitCode.Clean;
    }
}
