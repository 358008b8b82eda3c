using Extreal.Player.Generator;

const string Help = """
    Reads compiled C# and writes what Mono in WebAssembly needs.

    usage: generator tables    --out FOLDER DLL...
             pinvoke-table.h (imports and callbacks) and wasm_m2n_invoke.g.h (trampolines)
           generator libraries --from FOLDER --out FOLDER
             the runtime pack's libraries, for a libc whose time_t has 32 bits
           generator site      --pack FOLDER --app FOLDER --program NAME --out FOLDER
             the assemblies that the app reaches, the runtime's scripts and its configuration
           generator --help
    """;

try
{
    var arguments = new Arguments(args);
    switch (arguments.Command)
    {
        case "tables":
            Tables.Write(arguments.Rest, arguments["out"]);
            return 0;
        case "libraries":
            LibraryPatch.PatchAll(arguments["from"], arguments["out"]);
            return 0;
        case "site":
            new Site(arguments["pack"], arguments["app"], arguments["program"])
                .Write(arguments["out"]);
            return 0;
        case "--help":
            Console.WriteLine(Help);
            return 0;
        default:
            throw new GeneratorException($"No command '{arguments.Command}'; see --help.");
    }
}
catch (GeneratorException exception)
{
    Console.Error.WriteLine($"generator: {exception.Message}");
    return 1;
}
