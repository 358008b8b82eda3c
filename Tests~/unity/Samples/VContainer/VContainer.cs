using System;

namespace VContainer
{
    public enum Lifetime
    {
        Transient,
        Singleton,
        Scoped,
    }

    public class RegistrationBuilder
    {
    }

    public interface IObjectResolver : IDisposable
    {
        object Resolve(Type type, object key = null);
    }

    public interface IContainerBuilder
    {
        T Register<T>(T registrationBuilder) where T : RegistrationBuilder;

        void RegisterBuildCallback(Action<IObjectResolver> container);
    }

    public static class ContainerBuilderExtensions
    {
        public static RegistrationBuilder Register<T>(
            this IContainerBuilder builder, Lifetime lifetime)
            => builder.Register(new RegistrationBuilder());

        public static RegistrationBuilder Register<TInterface>(
            this IContainerBuilder builder,
            Func<IObjectResolver, TInterface> implementationConfiguration,
            Lifetime lifetime)
            where TInterface : class
            => builder.Register(new RegistrationBuilder());

        public static RegistrationBuilder RegisterInstance<TInterface>(
            this IContainerBuilder builder, TInterface instance)
            => builder.Register(new RegistrationBuilder());
    }

    public static class IObjectResolverExtensions
    {
        public static T Resolve<T>(this IObjectResolver resolver, object key = null)
            => (T)resolver.Resolve(typeof(T), key);
    }
}
