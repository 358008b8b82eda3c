// Names that UniTask and UniRx mention in their formatters and comparers; nothing computes with them.
namespace UnityEngine
{
    public struct Vector2
    {
    }

    public struct Vector3
    {
    }

    public struct Vector4
    {
    }

    public struct Color
    {
    }

    public struct Color32
    {
    }

    public struct Rect
    {
    }

    public struct Bounds
    {
    }

    public struct Quaternion
    {
    }

    public struct Vector2Int
    {
    }

    public struct Vector3Int
    {
    }

    public struct RectInt
    {
    }

    public struct BoundsInt
    {
    }

    public struct RangeInt
    {
    }
}
