using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Extreal.Player.Generator;

/// <summary>Decodes a managed type to the letter of what crosses to native code for it.</summary>
internal sealed class SignatureLetters : ISignatureTypeProvider<char, object?>
{
    private const char Word = 'I';
    private const byte ValueType = 0x11;

    public static NativeSignature Of(MethodDefinition method)
    {
        var decoded = method.DecodeSignature(new SignatureLetters(), null);
        return new NativeSignature(decoded.ReturnType + string.Concat(decoded.ParameterTypes));
    }

    public char GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => 'V',
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 => 'L',
        PrimitiveTypeCode.Single => 'F',
        PrimitiveTypeCode.Double => 'D',
        _ => Word,
    };

    /// <summary>
    /// An enum, or a struct of one field, crosses as that field; others by pointer.
    /// </summary>
    public char GetTypeFromDefinition(
        MetadataReader reader,
        TypeDefinitionHandle handle,
        byte rawTypeKind)
    {
        if (rawTypeKind != ValueType)
        {
            return Word;
        }
        var fields = reader.GetTypeDefinition(handle).GetFields()
            .Select(reader.GetFieldDefinition)
            .Where(field => !field.Attributes.HasFlag(FieldAttributes.Static))
            .ToList();
        return fields.Count == 1 ? fields[0].DecodeSignature(this, null) : Word;
    }

    public char GetModifiedType(char modifier, char unmodifiedType, bool isRequired) =>
        unmodifiedType;

    public char GetPinnedType(char elementType) => elementType;

    public char GetArrayType(char elementType, ArrayShape shape) => Word;

    public char GetByReferenceType(char elementType) => Word;

    public char GetFunctionPointerType(MethodSignature<char> signature) => Word;

    public char GetGenericInstantiation(char genericType, ImmutableArray<char> typeArguments) =>
        Word;

    public char GetGenericMethodParameter(object? genericContext, int index) => Word;

    public char GetGenericTypeParameter(object? genericContext, int index) => Word;

    public char GetPointerType(char elementType) => Word;

    public char GetSZArrayType(char elementType) => Word;

    public char GetTypeFromReference(
        MetadataReader reader,
        TypeReferenceHandle handle,
        byte rawTypeKind) => Word;

    public char GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind) => Word;
}
