namespace Extreal.Actor
{
    internal static class Program
    {
        private static void Main() => BridgeCommands.AddTo(new Actor(new PageWire()));
    }
}
