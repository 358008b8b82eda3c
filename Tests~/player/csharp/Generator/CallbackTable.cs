using System.Text;

namespace Extreal.Player.Generator;

/// <summary>
/// The part of pinvoke-table.h through which native code enters C#: one C function for each
/// callback, which hands its arguments to the interpreter by address.
/// </summary>
internal sealed class CallbackTable
{
    private readonly StringBuilder text = new();

    public CallbackTable(IEnumerable<Callback> callbacks)
    {
        var sorted = Stable(callbacks)
            .OrderBy(each => each.Key, StringComparer.Ordinal)
            .ThenBy(each => each.Token)
            .ToList();
        text.AppendLine($"InterpFtnDesc wasm_native_to_interp_ftndescs[{sorted.Count}];");
        for (var index = 0; index < sorted.Count; index++)
        {
            Define(index, sorted[index].Signature);
        }
        text.AppendLine("static UnmanagedExport wasm_native_to_interp_table[] = {");
        for (var index = 0; index < sorted.Count; index++)
        {
            var (key, token, _) = sorted[index];
            text.AppendLine($"  {{\"{key}\", {token}, (void*){FunctionName(index)}}},");
        }
        text.AppendLine("};");
    }

    public string Text => text.ToString();

    private static string FunctionName(int index) => $"wasm_native_to_interp_{index}";

    /// <summary>
    /// Tokens only where keys collide (Mono falls back to the key alone): they change with every
    /// method that is added, and the table, so the link, would be made anew for nothing.
    /// </summary>
    private static IEnumerable<Callback> Stable(IEnumerable<Callback> callbacks) =>
        callbacks.GroupBy(each => each.Key).SelectMany(group =>
            group.Count() == 1 ? group.Select(each => each with { Token = 0 }) : group);

    private void Define(int index, NativeSignature signature)
    {
        var names = signature.Parameters.Select((_, at) => $"arg{at}").ToList();
        var declared = signature.Parameters.Select(
            (letter, at) => $"{NativeSignature.InC(letter)} arg{at}");
        var addresses = names.Select(name => $"(int*)&{name}")
            .Append($"wasm_native_to_interp_ftndescs [{index}].arg");
        if (!signature.IsVoid)
        {
            addresses = addresses.Prepend("(int*)&result");
        }
        var handed = addresses.ToList();
        var types = string.Join(", ", handed.Select(_ => "int*"));
        var parameters = names.Count == 0 ? "void" : string.Join(", ", declared);
        text.AppendLine($"{signature.ResultInC} {FunctionName(index)} ({parameters}) {{");
        text.AppendLine(signature.IsVoid ? string.Empty : $"  {signature.ResultInC} result;");
        text.AppendLine($"  ((void (*)({types}))wasm_native_to_interp_ftndescs [{index}].func)");
        text.AppendLine($"    ({string.Join(", ", handed)});");
        text.AppendLine(signature.IsVoid ? "}" : "  return result;\n}");
    }
}
