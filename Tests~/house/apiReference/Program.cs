using System.Text;
using Extreal.ApiReference;

// ApiReference <folder to write to> <name>=<assembly>=<file of reference paths, one a line> …
// One argument for each define set; the last one is the set that has every type.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: ApiReference <folder> <name>=<assembly>=<references> …");
    return 2;
}
var builds = args.Skip(1).Select(argument => argument.Split('=')).Select(parts =>
    new Build(parts[0], parts[1], File.ReadAllLines(parts[2]))).ToList();
var reference = new Reference(builds);
Directory.CreateDirectory(args[0]);
foreach (var (file, text) in reference.Pages())
{
    File.WriteAllText(Path.Combine(args[0], file), text, new UTF8Encoding(false));
}
return 0;
