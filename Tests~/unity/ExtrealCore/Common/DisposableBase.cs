using System;
using System.Threading;

namespace Extreal.Core.Common.System
{
    /// <summary>
    /// The dispose pattern, once: managed resources are released by Dispose() only.
    /// </summary>
    public abstract class DisposableBase : IDisposable
    {
        private int disposed;

        ~DisposableBase() => Dispose(false);

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void ReleaseManagedResources()
        {
        }

        protected virtual void ReleaseUnmanagedResources()
        {
        }

        private void Dispose(bool disposing)
        {
            if (Interlocked.Exchange(ref disposed, 1) != 0)
            {
                return;
            }
            if (disposing)
            {
                ReleaseManagedResources();
            }
            ReleaseUnmanagedResources();
        }
    }
}
