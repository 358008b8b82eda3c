using System;
using System.Collections.Generic;
using Extreal.Player;

/// <summary>
/// Does over the .jslib what the test says: <c>word argument</c>; reports what came.
/// </summary>
internal static class Program
{
    private static readonly List<byte[]> Held = new List<byte[]>();

    private static void Main()
    {
        Page.Commanded += Obey;
        Page.Report("ready");
    }

    private static void Obey(string command)
    {
        var space = command.IndexOf(' ');
        var argument = command.Substring(space + 1);
        switch (command.Substring(0, space))
        {
            case "echo":
                Page.Report(Contract.Contract_Echo(argument));
                break;
            case "during":
                Contract.CallBack(argument);
                Page.Report("after the call");
                break;
            case "after":
                Contract.CallBackLater(argument);
                Page.Report("after the call");
                break;
            case "bytes":
                Page.Report(Contract.Reverse(argument));
                break;
            case "numbers":
                Page.Report(FormattableString.Invariant(
                    $"{Contract.Contract_Add(40, 1.5, 0.25f, true, 1L << 40)}"));
                break;
            case "grow":
                Grow(int.Parse(argument));
                break;
            case "collect":
                Collect();
                break;
            case "throw":
                throw new InvalidOperationException(argument);
        }
    }

    private static void Grow(int megabytes)
    {
        for (var i = 0; i < megabytes; i++)
        {
            Held.Add(new byte[1 << 20]);
        }
        Page.Report("grown");
    }

    private static void Collect()
    {
        for (var i = 0; i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Page.Report("collected");
    }
}
