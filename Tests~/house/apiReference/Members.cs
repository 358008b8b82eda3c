using System.Reflection;

namespace Extreal.ApiReference;

/// <summary>The members that a type declares and that users or subclasses see.</summary>
internal static class Members
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IEnumerable<MemberInfo> Of(Type type)
        => type.GetMembers(Declared).Where(IsVisible).OrderBy(member => member.MetadataToken);

    public static bool IsOverride(MemberInfo member)
        => (member as MethodInfo ?? (member as PropertyInfo)?.GetMethod) is
            { IsVirtual: true } method && !method.Attributes.HasFlag(MethodAttributes.NewSlot);

    public static bool IsVisible(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: true } => false,
        MethodInfo { IsSpecialName: true } => false,
        MethodBase method => IsVisible(method),
        FieldInfo { IsSpecialName: true } => false,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
        EventInfo added => IsVisible(added.AddMethod!),
        Type { IsNestedPublic: true } or Type { IsNestedFamily: true } =>
            throw new NotSupportedException($"No page is made for a nested type: {member}"),
        _ => false,
    };

    public static bool IsVisible(MethodBase method)
        => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
