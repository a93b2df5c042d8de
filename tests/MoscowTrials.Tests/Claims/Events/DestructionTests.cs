using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>What ends a house for good: being taken down, or being destroyed and not built again.</summary>
public sealed class DestructionTests
{
    public static readonly TheoryData<string, string> DestroyedIsNotGoneRows = Reading.Table("""
        The Hotel Bellevue was destroyed in 1917. | destroy
        The Hotel Bellevue was destroyed in 1917 and rebuilt in 1920. | destroy; rebuild:renews
        The Hotel Bellevue was destroyed in 1917. It was rebuilt in 1920. | destroy / rebuild:renews
        The Hotel Bellevue was destroyed in 1917. It was not rebuilt until 1920. | destroy / rebuild:renews
        The Hotel Bellevue was burned down in 1917. | burn-down:ends
        The Hotel Bellevue was pulled down in 1917. | demolish:ends
        The Hotel Bellevue was torn down in 1917. | demolish:ends
        """);

    [Theory]
    [MemberData(nameof(DestroyedIsNotGoneRows))]
    public void Destroyed_is_not_gone(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Effect));

    public static readonly TheoryData<string, string> DestroyedAndNeverRebuiltRows = Reading.Table("""
        The Hotel Bellevue was destroyed in 1917 and never rebuilt. | destroy:ends; not rebuild:renews
        The Hotel Bellevue was destroyed in 1917 and was not rebuilt. | destroy:ends; not rebuild:renews
        The Hotel Bellevue was destroyed in 1917 and not replaced. | destroy:ends; not replace
        The Hotel Bellevue was destroyed in 1917. It was never rebuilt. | destroy:ends / not rebuild:renews
        The Hotel Bellevue was destroyed by fire in 1917. The hotel was never rebuilt. | destroy:ends / not rebuild:renews
        The Hotel Bellevue was destroyed in 1917. A war began. It was never rebuilt. | destroy:ends / not rebuild:renews
        """);

    [Theory]
    [MemberData(nameof(DestroyedAndNeverRebuiltRows))]
    public void Destroyed_and_never_rebuilt_is_gone(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Effect));

    public static readonly TheoryData<string, string> WhatWasNeverRebuiltRows = Reading.Table("""
        The Hotel Bellevue was destroyed in 1917. The Hotel Royal was never rebuilt. | destroy / not rebuild:renews
        The Hotel Bellevue was destroyed in 1917, but the theatre was never rebuilt. | destroy; not rebuild:renews
        """);

    [Theory]
    [MemberData(nameof(WhatWasNeverRebuiltRows))]
    public void What_was_never_rebuilt_may_be_another(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Effect));
}
