/** The value at a path of fields (`items.0.name`) of parsed JSON; undefined where there is none. */
export function fieldAt(value: unknown, path: string | undefined): unknown {
  const names = path === undefined ? [] : path.split('.');
  return names.reduce<unknown>((inner, name) => {
    const isOpen = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name);
    return isOpen ? Reflect.get(inner, name) : undefined;
  }, value);
}
