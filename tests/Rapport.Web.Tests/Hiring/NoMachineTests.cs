using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Rapport.Web.Hiring;

namespace Rapport.Web.Tests.Hiring;

/// <summary>No machine reads or scores a candidate: the compiled slice touches no reader, rubric or rating, and neither do its files.</summary>
public sealed class NoMachineTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    [Fact]
    public void No_instruction_of_the_slice_uses_a_reader_a_rubric_or_a_rating()
    {
        var methods = typeof(HiringSlice).Assembly.GetTypes()
            .Where(type => type.Namespace is "Rapport.Web.Hiring" || type.FullName!.StartsWith("AspNetCoreGeneratedDocument.Hiring_", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))).ToList();
        Assert.True(methods.Count > 300);
        Assert.Empty(methods.SelectMany(method => Used(method).Where(IsMachine).Select(used => $"{method.DeclaringType} {method.Name} uses {used}")));
    }

    [Fact]
    public void No_file_of_the_slice_names_one() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(Rapport.Tests.Shared.Root, "src", "Rapport.Web", "Hiring"), "*", SearchOption.AllDirectories),
        file => Regex.IsMatch(File.ReadAllText(file), @"\b(Ratings|Readings|Stock|Audits)[.;]|\b(IReader|BuiltInReader|Rubric|HttpClient)\b"));

    [Fact]
    public void The_proof_would_see_one() => Assert.Contains(Used(typeof(NoMachineTests).GetMethod(nameof(Rate), All)!), IsMachine);

    private static Rapport.Ratings.Rating Rate(Rapport.Readings.Reading reading) => Rapport.Ratings.Rubric.Rate(reading);

    private static bool IsMachine(string used) =>
        Regex.IsMatch(used, @"^Rapport\.(Ratings|Readings|Stock|Reports\.(Moments|AuditReport))|^Rapport\.Web\.(Ratings|Audits|Overview)")
        || used == "System.Net.Http.HttpClient";

    /// <summary>The types of all that a method takes, gives, keeps and calls.</summary>
    private static IEnumerable<string> Used(MethodBase method)
    {
        var signature = method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType);
        var body = method.GetMethodBody();
        return signature.Concat(body?.LocalVariables.Select(local => local.LocalType) ?? []).Concat(Called(method, body?.GetILAsByteArray() ?? []))
            .OfType<Type>().SelectMany(Parts).Select(type => type.FullName ?? "").Distinct();
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GenericTypeArguments.SelectMany(Parts).Append(type);

    private static IEnumerable<Type?> Called(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opcode = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at), method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : []);
                yield return member as Type ?? member!.DeclaringType;
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
                    yield return argument;
            }
            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
