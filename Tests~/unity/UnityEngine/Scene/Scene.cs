using System;
using System.Collections;

namespace UnityEngine
{
    public class Object
    {
        public string name { get; set; } = string.Empty;
    }

    public class ScriptableObject : Object
    {
    }

    public class Component : Object
    {
    }

    public class Behaviour : Component
    {
        public bool enabled { get; set; } = true;
    }

    /// <summary>Compiles scripts; there is no scene here that would call them.</summary>
    public class MonoBehaviour : Behaviour
    {
        public Coroutine StartCoroutine(IEnumerator routine) =>
            throw new NotSupportedException("The stand-in runs no coroutines: use UniTask.");
    }
}

namespace UnityEngine.Events
{
    public delegate void UnityAction();

    public delegate void UnityAction<T0>(T0 arg0);
}
