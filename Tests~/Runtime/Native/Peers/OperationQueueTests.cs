using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class OperationQueueTests
{
    private readonly List<string> ran = new List<string>();
    private readonly List<string> errors = new List<string>();
    private readonly UniTaskCompletionSource gate = new UniTaskCompletionSource();
    private readonly OperationQueue queue;

    public OperationQueueTests()
        => queue = new OperationQueue(error => errors.Add(error.Message));

    [Fact(DisplayName = "A0.7-10 OperationQueue lets no operation overtake one that waits")]
    public async Task KeepsTheOrder()
    {
        var first = queue.AddAsync(WaitAtTheGateAsync);
        var second = queue.AddAsync(() => Run("second"));
        Assert.Empty(ran);
        gate.TrySetResult();
        await first;
        await second;
        Assert.Equal(new[] { "first", "second" }, ran);
    }

    [Fact(DisplayName = "OperationQueue begins at once, not in the next frame, when nothing runs")]
    public void BeginsAtOnce()
    {
        queue.AddAsync(() => Run("one")).Forget();
        queue.AddAsync(() => Run("two")).Forget();
        Assert.Equal(new[] { "one", "two" }, ran);
    }

    [Fact(DisplayName =
        "OperationQueue leaves an operation that is added by another one to the end")]
    public void RunsWhatIsAddedInside()
    {
        queue.AddAsync(() =>
        {
            queue.AddAsync(() => Run("inner")).Forget();
            return Run("outer");
        }).Forget();
        Assert.Equal(new[] { "outer", "inner" }, ran);
    }

    [Fact(DisplayName = "OperationQueue reports an error, synchronous or not, and goes on")]
    public async Task ReportsErrors()
    {
        await queue.AddAsync(async () =>
        {
            await UniTask.CompletedTask;
            throw new InvalidOperationException("later");
        });
        await queue.AddAsync(() => throw new InvalidOperationException("at once"));
        await queue.AddAsync(() => Run("next"));
        Assert.Equal(new[] { "later", "at once" }, errors);
        Assert.Equal(new[] { "next" }, ran);
    }

    [Fact(DisplayName =
        "OperationQueue drops what waits when closed, and keeps silent about what runs")]
    public async Task DropsWhatWaits()
    {
        var running = queue.AddAsync(async () =>
        {
            await gate.Task;
            throw new InvalidOperationException("too late to matter");
        });
        var waiting = queue.AddAsync(() => Run("waiting"));
        queue.Close();
        gate.TrySetResult();
        await running;
        await waiting;
        await queue.AddAsync(() => Run("after"));
        Assert.Empty(ran);
        Assert.Empty(errors);
    }

    [Fact(DisplayName =
        "OperationQueue is full when 256 operations wait, until one of them has begun")]
    public void TellsWhenFull()
    {
        queue.AddAsync(WaitAtTheGateAsync).Forget();
        foreach (var number in Enumerable.Range(0, 255))
        {
            queue.AddAsync(() => Run($"{number}")).Forget();
        }
        Assert.False(queue.IsFull);
        queue.AddAsync(() => Run("last")).Forget();
        Assert.True(queue.IsFull);
        gate.TrySetResult();
        Assert.False(queue.IsFull);
        Assert.Equal("last", ran.Last());
    }

    private async UniTask WaitAtTheGateAsync()
    {
        await gate.Task;
        ran.Add("first");
    }

    private UniTask Run(string name)
    {
        ran.Add(name);
        return UniTask.CompletedTask;
    }
}
