namespace Extreal.Player.Generator;

/// <summary>
/// A native signature in Mono's letters, the result first: V void, I 32 bits (pointers, too),
/// L 64 bits, F float, D double.
/// </summary>
internal readonly record struct NativeSignature(string Letters)
{
    public char Result => Letters[0];

    public string Parameters => Letters[1..];

    public bool IsVoid => Result == 'V';

    public string ResultInC => InC(Result);

    /// <summary>The parameters' types, as they stand between a C declaration's brackets.</summary>
    public string ParametersInC =>
        Parameters.Length == 0 ? "void" : string.Join(", ", Parameters.Select(InC));

    public static string InC(char letter) => letter switch
    {
        'V' => "void",
        'L' => "int64_t",
        'F' => "float",
        'D' => "double",
        _ => "int",
    };
}
