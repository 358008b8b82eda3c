using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Extreal.Integration.P2P.WebRTC.Tests")]
