using System.Runtime.InteropServices;

internal static class Program
{
    [DllImport("__Internal")]
    private static extern void Nobody_ProvidesThis();

    private static void Main() => Nobody_ProvidesThis();
}
