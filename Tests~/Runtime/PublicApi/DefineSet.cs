namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>A way in which Unity compiles the package; each brings other types.</summary>
public sealed record DefineSet(string Name, string Defines)
{
    public static readonly DefineSet Standalone = new("standalone", "");
    public static readonly DefineSet WebGL = new("webgl", "UNITY_WEBGL");
    public static readonly DefineSet Editor = new("editor", "UNITY_WEBGL,UNITY_EDITOR");

    public static IReadOnlyList<DefineSet> All { get; } = [Standalone, WebGL, Editor];

    public static TheoryData<string> Names => new(All.Select(set => set.Name));

    public static DefineSet Of(string name) => All.Single(set => set.Name == name);
}
