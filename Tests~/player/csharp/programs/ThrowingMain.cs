using System;
using Cysharp.Threading.Tasks;

internal static class Program
{
    private static async UniTask<int> Main()
    {
        await UniTask.NextFrame();
        throw new InvalidOperationException("thrown in Main");
    }
}
