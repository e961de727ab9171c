using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;

namespace Hardening.Benchmarks.Printing;

/// <summary>How much memory printing takes at its peak, beside the tree that is printed.</summary>
internal static class PrintingMemory
{
    public static int Report(int hosts)
    {
        var file = new NixFile(FleetTree.Of(hosts));
        Measure("to a stream", () => Count(file));
        Measure("to bytes", () => NixPrinter.PrintUtf8(file).Length);
        Measure("to a string", () => NixPrinter.Print(file).Length);
        Measure("floor (StringBuilder)", () => BarePrinter.Print(file.Body).Length);
        return 0;
    }

    private static int Count(NixFile file)
    {
        var counter = new CountingWriter();
        NixPrinter.Write(file, counter);
        return counter.Written;
    }

    private static void Measure(string what, Func<int> print)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var peak = before;
        using var stop = new CancellationTokenSource();
        var watch = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var self = Process.GetCurrentProcess();
                peak = Math.Max(peak, self.WorkingSet64);
                Thread.Sleep(1);
            }
        });
        watch.Start();
        var time = Stopwatch.StartNew();
        var length = print();
        time.Stop();
        stop.Cancel();
        watch.Join();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {length / 1e6:F1} MB in {time.ElapsedMilliseconds} ms, {(peak - before) / 1e6:F1} MB beside the tree ({before / 1e6:F1} MB before)"));
    }

    private sealed class CountingWriter : IBufferWriter<byte>
    {
        private byte[] _buffer = new byte[1 << 16];

        public int Written { get; private set; }

        public void Advance(int count) => Written += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (sizeHint > _buffer.Length)
                _buffer = new byte[sizeHint];
            return _buffer;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
