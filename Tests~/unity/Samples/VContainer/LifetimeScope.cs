using UnityEngine;

namespace VContainer.Unity
{
    public class LifetimeScope : MonoBehaviour
    {
        protected virtual void Awake()
        {
        }

        protected virtual void OnDestroy()
        {
        }

        protected virtual void Configure(IContainerBuilder builder)
        {
        }
    }

    public static class ContainerBuilderUnityExtensions
    {
        public static RegistrationBuilder RegisterComponent<TInterface>(
            this IContainerBuilder builder, TInterface component)
            => builder.Register(new RegistrationBuilder());
    }
}
