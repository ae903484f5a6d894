const going = new WeakMap<object, Map<symbol, string>>();

/**
 * The same object, but what its methods have begun and not ended can be asked for: an expectation whose `await` was
 * forgotten would otherwise be judged by nobody.
 */
export function watched<T extends object>(object: T): T {
  const open = new Map<symbol, string>();
  const proxy = new Proxy(object, {
    get(target, name, receiver) {
      const member = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const result = Reflect.apply(member, target, args);
        if (!(result instanceof Promise)) return result;
        const call = Symbol(String(name));
        open.set(call, String(name));
        // Handed on, and not only listened to: a rejection that the test does not await stays an unhandled one.
        return result.finally(() => open.delete(call));
      };
    },
  });
  going.set(proxy, open);
  return proxy;
}

/** Names of the methods that have not ended yet. */
export function unfinished(proxy: object): string[] {
  return [...(going.get(proxy)?.values() ?? [])];
}
