namespace Extreal.Actor
{
    internal static class Program
    {
        private static void Main()
        {
            var actor = new Actor(new PageWire());
            BridgeCommands.AddTo(actor);
            BridgeMeasures.AddTo(actor);
        }
    }
}
