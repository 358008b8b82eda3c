global using Xunit;

using System.Runtime.CompilerServices;
using Extreal.Tests.Harness;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Extreal.Integration.P2P.WebRTC.Tests;

internal static class TestAssembly
{
    [ModuleInitializer]
    internal static void Initialize() => LogRouter.Install();
}
