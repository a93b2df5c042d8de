namespace MoscowTrials.Reporting.Schemas;

/// <summary>The JSON Schemas that come with the tool.</summary>
public static class JsonSchemas
{
    /// <summary>Schema of <c>trials check --format json</c>.</summary>
    public static string Check => Read("check.schema.json");

    /// <summary>Schema of <c>trials extract --format json</c>.</summary>
    public static string Extract => Read("extract.schema.json");

    /// <summary>Schema of <c>trials diff --format json</c>.</summary>
    public static string Diff => Read("diff.schema.json");

    /// <summary>Schema of <c>trials audit --format json</c>.</summary>
    public static string Audit => Read("audit.schema.json");

    private static string Read(string name)
    {
        using var stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream($"{typeof(JsonSchemas).Namespace}.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
