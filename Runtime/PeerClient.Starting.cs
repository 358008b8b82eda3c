using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    public abstract partial class PeerClient
    {
        private const ushort Refused = 409;

        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(PeerClient));

        private readonly StartWatch startWatch = new StartWatch();
        private UniTaskCompletionSource<AsyncUnit> joined;

        private async UniTask<AsyncUnit> HostAsync(
            string name, HostOptions options, CancellationToken cancellationToken)
        {
            RequireText(name, "The name of a host");
            var begun = Begin(cancellationToken);
            try
            {
                WatchStart(ErrorCode.SignalingTimeout);
                var request = DoStartHostAsync(name, options);
                var response = await begun.AttendAsync(request, cancellationToken);
                if (response.Status == Refused)
                {
                    throw new HostNameAlreadyExistsException(response.Code, response.Message);
                }
                FireOnStarted();
                return default;
            }
            catch (Exception exception)
            {
                EndStart(begun, exception);
                throw;
            }
        }

        private async UniTask<List<Host>> ListAsync(CancellationToken cancellationToken)
        {
            var response = await Begin(cancellationToken)
                .AttendAsync(DoListHostsAsync(), cancellationToken);
            return response.Hosts.Select(host => new Host(host.Id, host.Name)).ToList();
        }

        private async UniTask<AsyncUnit> JoinAsync(
            string hostId, bool isUntilStarted, CancellationToken cancellationToken)
        {
            RequireText(hostId, "The id of a host, from ListHostsAsync,");
            var begun = Begin(cancellationToken);
            try
            {
                if (!KeepsStartTimeout)
                {
                    WatchStart(ErrorCode.JoinTimeout);
                }
                var request = DoStartClientAsync(hostId).AsAsyncUnitUniTask();
                await begun.AttendAsync(request, cancellationToken);
                if (isUntilStarted && !IsRunning)
                {
                    joined = new UniTaskCompletionSource<AsyncUnit>();
                    await begun.AttendAsync(joined.Task, cancellationToken);
                }
                return default;
            }
            catch (Exception exception)
            {
                EndStart(begun, exception);
                throw;
            }
        }

        private PendingCalls Begin(CancellationToken cancellationToken)
        {
            if (isDisposed)
            {
                throw new ObjectDisposedException(GetType().Name);
            }
            cancellationToken.ThrowIfCancellationRequested();
            return calls;
        }

        private void WatchStart(string code)
        {
            if (!IsRunning)
            {
                startWatch.Begin(startTimeout, () => FireOnStartFailed(code));
            }
        }

        /// <summary>
        /// No start that has failed goes on being watched (A0.7-4). Its caller's cancellation stops
        /// it.
        /// </summary>
        private void EndStart(PendingCalls begun, Exception exception)
        {
            if (begun != calls)
            {
                return;
            }
            if (exception is OperationCanceledException)
            {
                Stop();
            }
            else if (!(exception is PeerException { Code: ErrorCode.AlreadyRunning }))
            {
                startWatch.Dispose();
            }
        }

        private void EndRun(PeerException reason, Action told = null)
        {
            IsRunning = false;
            startWatch.Dispose();
            joined = null;
            var ended = calls;
            calls = new PendingCalls();
            ended.BeginToEnd();
            StopQuietlyAsync().Forget();
            told?.Invoke();
            ended.End(reason);
        }

        private async UniTaskVoid StopQuietlyAsync()
        {
            try
            {
                await DoStopAsync();
            }
            catch (Exception exception)
            {
                Logger.LogError("Stopping failed", exception);
            }
        }

        /// <summary>1.1.0 ended its calls by a cancellation when the client was stopped.</summary>
        private static async UniTask<T> AsBefore<T>(UniTask<T> call)
        {
            try
            {
                return await call;
            }
            catch (PeerException exception) when (exception.Code == ErrorCode.Stopped)
            {
                throw new OperationCanceledException(exception.Message, exception);
            }
        }

        private static void RequireText(string value, string what)
        {
            if (string.IsNullOrEmpty(value))
            {
                throw new PeerException(ErrorCode.InvalidArgument, $"{what} must not be empty");
            }
        }
    }
}
