using System.Text;

namespace Extreal.Player.Generator;

/// <summary>
/// The pack's static libraries expect a libc whose time_t has 64 bits; Debian's has 32. So what
/// they import with a time_t in it is renamed, and native/compat.c provides the new names.
/// </summary>
internal static class LibraryPatch
{
    /// <summary>Each new name is as long as the old one: names are changed in place.</summary>
    private static readonly (string Name, string Renamed)[] Renames =
    {
        ("clock_getres", "clock_getre6"),
        ("clock_gettime", "clock_gettim6"),
        ("clock_nanosleep", "clock_nanoslee6"),
        ("fstat", "fsta6"),
        ("fstatfs", "fstatf6"),
        ("futimens", "futimen6"),
        ("getrusage", "getrusag6"),
        ("gettimeofday", "gettimeofda6"),
        ("localtime_r", "localtime_6"),
        ("lstat", "lsta6"),
        ("pthread_cond_timedwait", "pthread_cond_timedwai6"),
        ("stat", "sta6"),
        ("statfs", "statf6"),
        ("strftime", "strftim6"),
        ("time", "tim6"),
        ("utimensat", "utimensa6"),
    };

    public static void PatchAll(string from, string to)
    {
        var libraries = Directory.GetFiles(from, "*.a");
        if (libraries.Length == 0)
        {
            throw new GeneratorException($"No static libraries in {from}");
        }
        Directory.CreateDirectory(to);
        foreach (var library in libraries)
        {
            var bytes = File.ReadAllBytes(library);
            foreach (var (name, renamed) in Renames)
            {
                Rename(bytes, name, renamed);
            }
            File.WriteAllBytes(Path.Combine(to, Path.GetFileName(library)), bytes);
        }
    }

    /// <summary>
    /// Renames the wasm import: module "env" and name by their lengths, kind function.
    /// </summary>
    private static void Rename(byte[] bytes, string name, string renamed)
    {
        var import = $"\u0003env{(char)name.Length}{name}\0";
        var pattern = Encoding.ASCII.GetBytes(import);
        var replacement = Encoding.ASCII.GetBytes(import.Replace(name, renamed));
        for (var start = 0; ;)
        {
            var found = bytes.AsSpan(start).IndexOf(pattern);
            if (found < 0)
            {
                return;
            }
            replacement.CopyTo(bytes, start + found);
            start += found + pattern.Length;
        }
    }
}
