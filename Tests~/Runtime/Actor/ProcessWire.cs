using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;

namespace Extreal.Actor
{
    /// <summary>Standard input carries commands, standard output reports: one line each.</summary>
    internal sealed class ProcessWire : IActorWire
    {
        private readonly ConcurrentQueue<string> commands = new ConcurrentQueue<string>();
        private readonly TextReader input;
        private readonly TextWriter output;
        private volatile bool hasEnded;

        public ProcessWire(TextReader input, TextWriter output)
        {
            this.input = input;
            this.output = output;
            new Thread(Read) { IsBackground = true, Name = "Commands" }.Start();
        }

        public event Action<string> Commanded;

        public void Report(string json)
        {
            output.WriteLine(json);
            output.Flush();
        }

        /// <summary>
        /// Raises <see cref="Commanded"/> for what has come; call it on the main thread.
        /// </summary>
        /// <returns>False when no more will come</returns>
        public bool PassOn()
        {
            var isLast = hasEnded;
            while (commands.TryDequeue(out var command))
            {
                Commanded?.Invoke(command);
            }
            return !isLast;
        }

        private void Read()
        {
            for (var line = input.ReadLine(); line != null; line = input.ReadLine())
            {
                commands.Enqueue(line);
            }
            hasEnded = true;
        }
    }
}
