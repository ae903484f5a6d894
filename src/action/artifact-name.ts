/** Whether GitHub takes it for the name of an artifact. */
export function isArtifactName(name: string): boolean {
  return !/["<>|*?:\r\n\\/]/.test(name);
}
