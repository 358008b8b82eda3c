using System.Collections.Generic;

namespace Cysharp.Threading.Tasks.Internal
{
    /// <summary>
    /// Compares as .NET does: the original knows Unity's structs, which are not here.
    /// </summary>
    internal static class UnityEqualityComparer
    {
        public static IEqualityComparer<T> GetDefault<T>() => EqualityComparer<T>.Default;
    }
}
