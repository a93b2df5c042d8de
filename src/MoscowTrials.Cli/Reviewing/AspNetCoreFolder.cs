using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace MoscowTrials.Cli.Reviewing;

/// <summary>Finds ASP.NET Core where a review needs it.</summary>
/// <remarks>
/// As a framework of the whole tool it would be looked for at every start, and who has only the plain runtime could start nothing at all. So
/// its folder, which lies beside that of the running runtime, is searched when somebody asks for a review.
/// </remarks>
internal static class AspNetCoreFolder
{
    private const string Name = "Microsoft.AspNetCore.App";

    /// <summary>Makes its assemblies loadable.</summary>
    /// <returns>False where it is not installed.</returns>
    public static bool TryUse()
    {
        // A host that names the framework itself, such as that of the tests, has it already.
        if (IsThere())
            return true;
        if (Find() is not { } folder)
            return false;
        AssemblyLoadContext.Default.Resolving += (context, name) => Resolve(context, name, folder);
        return true;
    }

    private static bool IsThere() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?.Contains(Path.DirectorySeparatorChar + "Microsoft.AspNetCore.dll", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The newest one of the runtime's own version, patches aside.</summary>
    private static string? Find()
    {
        var runtime = Path.GetDirectoryName(RuntimeFeature.IsDynamicCodeSupported ? typeof(object).Assembly.Location : "");
        if (string.IsNullOrEmpty(runtime))
            return null;
        var shared = Path.Combine(runtime, "..", "..", Name);
        if (!Directory.Exists(shared))
            return null;
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{Environment.Version.Major}.{Environment.Version.Minor}.");
        return Directory.GetDirectories(shared).Where(d => Path.GetFileName(d).StartsWith(wanted, StringComparison.Ordinal))
            .OrderByDescending(d => Version.TryParse(Path.GetFileName(d), out var version) ? version : new Version(0, 0)).FirstOrDefault();
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name, string folder)
    {
        var path = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(Path.GetFullPath(path)) : null;
    }
}
