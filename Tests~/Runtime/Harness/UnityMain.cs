using Cysharp.Threading.Tasks;
using UnityEngine.StandIn;

namespace Extreal.Tests.Harness;

/// <summary>
/// Unity's main thread: one thread for all tests of a process, with UniTask's player loop in it and
/// its SynchronizationContext on it. It makes frames as long as the process lives.
/// </summary>
public sealed class UnityMain
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(1);
    private static readonly Lazy<UnityMain> TheOne = new(() => new UnityMain());

    private readonly TaskCompletionSource started = new();
    private readonly Thread thread;

    private UnityMain()
    {
        thread = new Thread(Live) { IsBackground = true, Name = "Unity main" };
        thread.Start();
        started.Task.Wait();
    }

    public static UnityMain Instance => TheOne.Value;

    /// <summary>Whether the caller is on Unity's main thread.</summary>
    public static bool IsCurrent => Thread.CurrentThread == Instance.thread;

    /// <summary>
    /// Runs the body on the main thread; what it throws is thrown to the caller. A test that takes
    /// longer than <paramref name="limit"/> (default 60 s) hangs, and fails by that.
    /// </summary>
    public Task RunAsync(Func<UniTask> body, TimeSpan? limit = null)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        UniTask.Post(() => CompleteAsync(body, done).Forget());
        return done.Task.WaitAsync(limit ?? TimeSpan.FromSeconds(60));
    }

    private static async UniTaskVoid CompleteAsync(Func<UniTask> body, TaskCompletionSource done)
    {
        try
        {
            await body();
            done.SetResult();
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    private void Live()
    {
        SynchronizationContext.SetSynchronizationContext(new UniTaskSynchronizationContext());
        Player.Start(typeof(PlayerLoopHelper).Assembly);
        started.SetResult();
        while (true)
        {
            Player.Step();
            Thread.Sleep(FrameTime);
        }
    }
}
