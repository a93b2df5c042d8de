using System.Runtime.CompilerServices;

namespace MoscowTrials.Cli.Output;

/// <summary>Tells on a terminal how far a long run has come; a run of less than a second never loads the library that draws it.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly int _total;
    private readonly Timer? _timer;
    private readonly ManualResetEventSlim _end = new();
    private readonly Lock _gate = new();
    private Thread? _drawer;
    private int _done;

    private Progress(Host host, int total)
    {
        _total = total;
        if (host.IsErrorTerminal && host.Variable("TERM") != "dumb")
            _timer = new Timer(_ => Show(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Starts to wait for a run over <paramref name="total"/> articles.</summary>
    public static Progress Begin(Host host, int total) => new(host, total);

    /// <summary>One article more is done.</summary>
    public void Advance() => Interlocked.Increment(ref _done);

    /// <summary>Takes the bar away; nothing of it is left on the terminal.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        _end.Set();
        Thread? drawer;
        lock (_gate)
            drawer = _drawer;
        drawer?.Join();
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_end.IsSet)
                return;
            _drawer = new Thread(Draw) { IsBackground = true };
            _drawer.Start();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Draw() => ProgressBar.Draw(_total, () => Volatile.Read(ref _done), _end);
}
