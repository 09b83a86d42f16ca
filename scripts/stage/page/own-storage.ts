/**
 * Has the page keep to itself what it stores; to be called before anything else. The browser's own storage is as empty, but it
 * lives in another process, for which the page's first question waits about as long as it takes to draw the slides.
 */
export function ownStorage(): void {
  function makeStorage(): Storage {
    const items = new Map<string, string>()
    const methods = {
      getItem: (key: string): string | null => items.get(String(key)) ?? null,
      setItem: (key: string, value: string): void => void items.set(String(key), String(value)),
      removeItem: (key: string): void => void items.delete(String(key)),
      clear: (): void => items.clear(),
      key: (index: number): string | null => [...items.keys()][index] ?? null,
    }
    const isMethod = (key: string | symbol): key is keyof typeof methods => Object.hasOwn(methods, key)
    return new Proxy(Object.create(Storage.prototype) as Storage, {
      get(target, key) {
        if (key === 'length') return items.size
        if (isMethod(key)) return methods[key]
        return key in target || typeof key === 'symbol' ? (Reflect.get(target, key) as unknown) : items.get(key)
      },
      set(_, key, value) {
        methods.setItem(String(key), String(value))
        return true
      },
      has: (target, key) => items.has(String(key)) || key in target,
      deleteProperty(_, key) {
        items.delete(String(key))
        return true
      },
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: (_, key) =>
        items.has(String(key))
          ? { value: items.get(String(key)), writable: true, enumerable: true, configurable: true }
          : undefined,
    })
  }
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(globalThis, name, { value: makeStorage(), configurable: true })
  }
}
