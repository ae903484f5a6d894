const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type Name = keyof typeof NUMBERS;

/** A user's wish to stop, by Ctrl-C or kill. */
export interface Interruption {
  /** Aborted by the first signal; its reason says which. */
  readonly signal: AbortSignal;
  /** The exit status that tells of the signal; undefined while there was none. */
  status(): number | undefined;
  /** Gives the signals back. */
  dispose(): void;
}

/**
 * The first SIGINT, SIGTERM or SIGHUP asks for an orderly stop; one more ends the process at once.
 *
 * @param say told in one line what the first signal does
 * @param stopping what that is
 */
export function listenForSignals(
  say: (line: string) => void,
  stopping = 'taking away what was started and writing what there is',
): Interruption {
  const controller = new AbortController();
  let status: number | undefined;
  const handle = (name: Name) => {
    if (status !== undefined) process.exit(128 + NUMBERS[name]);
    status = 128 + NUMBERS[name];
    say(`${name}: ${stopping}; once more ends at once`);
    controller.abort(new Error(`stopped by ${name}`));
  };
  const names = Object.keys(NUMBERS) as Name[];
  for (const name of names) process.on(name, handle);
  return {
    signal: controller.signal,
    status: () => status,
    dispose: () => {
      for (const name of names) process.off(name, handle);
    },
  };
}
