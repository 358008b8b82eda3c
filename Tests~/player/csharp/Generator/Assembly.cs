using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Extreal.Player.Generator;

/// <summary>One managed DLL, open for reading.</summary>
internal sealed class Assembly : IDisposable
{
    private readonly PEReader file;

    private Assembly(PEReader file)
    {
        this.file = file;
        Metadata = file.GetMetadataReader();
    }

    public MetadataReader Metadata { get; }

    public string Name => Metadata.GetString(Metadata.GetAssemblyDefinition().Name);

    /// <summary>Null for a DLL that holds no managed code.</summary>
    public static Assembly? Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new GeneratorException($"No such file: {path}");
        }
        var file = new PEReader(File.OpenRead(path));
        try
        {
            return file.HasMetadata ? new Assembly(file) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
