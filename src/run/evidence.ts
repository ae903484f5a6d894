/** What happened in a mesh that several share, and cannot be told by whose it is. */
export interface Evidence {
  readonly text: string;
  /**
   * A `line`, an error that a server logs, and a `change`, a setting or a table of nobody's, are left in the same words by
   * whoever does the same again. An `upset` goes through the whole mesh and leaves now this, now that: a crash, a link
   * that falls.
   */
  readonly kind: 'line' | 'change' | 'upset';
}

/** What was seen of a test that was run again, alone. */
export interface SeenAlone {
  readonly evidence: readonly Evidence[];
  /** It was wrong, which it had not been by itself before. */
  readonly isRed: boolean;
}

/**
 * The evidence that none of the culprits has shown again: what is no upset must be there in the same words but for
 * numbers; an upset, and what comes in its train, is explained by one alone, or by a culprit that is wrong.
 */
export function unexplained(evidence: readonly Evidence[], culprits: readonly SeenAlone[]): Evidence[] {
  const shown = culprits.flatMap((one) => one.evidence);
  if (shown.some(({ kind }) => kind === 'upset')) return [];
  const traces = new Set(shown.map(({ text }) => withoutNumbers(text)));
  const isRed = culprits.some((one) => one.isRed);
  return evidence.filter(({ kind, text }) => (kind === 'upset' ? !isRed : !traces.has(withoutNumbers(text))));
}

/** All of it, each once, in the order in which it was seen. */
export function evidenceText(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ text }) => text))].join('\n');
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+/g, 'N');
}
