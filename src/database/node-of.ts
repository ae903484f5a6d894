/** The name of a server's node: servers are called after it. */
export function nodeOf({ name }: { readonly name: string }): string {
  return /n\d+$/.exec(name)?.[0] ?? name;
}
