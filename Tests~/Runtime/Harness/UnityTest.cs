using Cysharp.Threading.Tasks;

namespace Extreal.Tests.Harness;

/// <summary>
/// Base of a test that runs on Unity's main thread. Everything in Unity is static, so the tests of
/// an assembly run one after the other.
/// </summary>
public abstract class UnityTest
{
    /// <summary>For [Collection]; tests run one after the other with or without it.</summary>
    public const string Collection = "Unity";

    protected UnityTest() => LogRouter.Route(Log);

    /// <summary>What the code under test logged since this test began.</summary>
    protected CapturedLog Log { get; } = new();

    /// <summary>Runs the body of a test on the main thread and waits for its end.</summary>
    protected static Task OnMainAsync(Func<UniTask> body) => UnityMain.Instance.RunAsync(body);
}
