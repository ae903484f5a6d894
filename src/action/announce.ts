/**
 * The action's first line: what is about to be done. It is there before anything is loaded, so that
 * a look at the log of a running job shows at once that, and with what, it has started.
 */
export function announce(): void {
  const input = (name: string) => process.env[`INPUT_${name}`]?.trim().replace(/\s+/g, ' ');
  const schedule = input('SCHEDULE') || (input('TESTS') ? '' : 'smoke');
  const what = [schedule && `schedule ${schedule}`, input('TESTS') && `tests ${input('TESTS')}`];
  // GitHub reads commands from the start of a line only, so whatever the inputs hold, this is none.
  process.stdout.write(
    `mmr-test-action: ${what.filter(Boolean).join(' and ')} on ${input('NODES') || 3} nodes\n`,
  );
}
