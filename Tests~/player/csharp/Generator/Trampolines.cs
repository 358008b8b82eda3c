using System.Text;

namespace Extreal.Player.Generator;

/// <summary>
/// wasm_m2n_invoke.g.h: for each native signature a C function through which the interpreter calls,
/// and the table in which Mono looks it up by the signature's letters.
/// </summary>
internal sealed class Trampolines
{
    /// <summary>For function pointers, which no import tells of.</summary>
    private static readonly string[] Always =
    {
        "V", "VI", "VII", "VIII", "VIIII", "I", "II", "III", "IIII", "IIIII",
    };

    private readonly StringBuilder text = new();

    public Trampolines(IEnumerable<NativeSignature> signatures)
    {
        var letters = signatures.Select(each => each.Letters).Concat(Always)
            .Distinct()
            .OrderBy(each => each, StringComparer.Ordinal)
            .ToList();
        text.AppendLine("#include <stdint.h>\n#include <stdlib.h>\n#include <string.h>");
        foreach (var each in letters)
        {
            Define(new NativeSignature(each));
        }
        text.AppendLine("static const struct { const char* letters; void* invoke; }");
        text.AppendLine("  trampolines[] = {");
        foreach (var each in letters)
        {
            text.AppendLine($"  {{\"{each}\", (void*){FunctionName(each)}}},");
        }
        text.AppendLine("};");
        text.AppendLine($$"""
            static void* mono_wasm_interp_to_native_callback (char* letters) {
              for (int i = 0; i < {{letters.Count}}; i++)
                if (!strcmp (trampolines[i].letters, letters)) return trampolines[i].invoke;
              return NULL;
            }
            """);
    }

    public string Text => text.ToString();

    private static string FunctionName(string letters) => $"wasm_invoke_{letters}";

    private void Define(NativeSignature signature)
    {
        var call = $"((T)target) ({string.Join(", ", Arguments(signature.Parameters))})";
        text.AppendLine(
            $"static void {FunctionName(signature.Letters)} "
            + "(void *target, MonoInterpMethodArguments *margs) {");
        text.AppendLine($"  typedef {signature.ResultInC} (*T)({signature.ParametersInC});");
        text.AppendLine(signature.IsVoid
            ? $"  {call};"
            : $"  {signature.ResultInC} result = {call};\n  *({signature.ResultInC}*)"
                + "mono_wasm_interp_method_args_get_retval (margs) = result;");
        text.AppendLine("}");
    }

    /// <summary>
    /// Whole and floating numbers are counted apart; a 64-bit one takes two places.
    /// </summary>
    private static IEnumerable<string> Arguments(string parameters)
    {
        var (whole, floating) = (0, 0);
        foreach (var letter in parameters)
        {
            var (kind, index) = letter switch
            {
                'L' => ("larg", whole),
                'F' => ("farg", floating),
                'D' => ("darg", floating),
                _ => ("iarg", whole),
            };
            yield return $"mono_wasm_interp_method_args_get_{kind} (margs, {index})";
            whole += letter switch { 'L' => 2, 'F' or 'D' => 0, _ => 1 };
            floating += letter is 'F' or 'D' ? 1 : 0;
        }
    }
}
