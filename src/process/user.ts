import { homedir, userInfo } from 'node:os';

/** The name of the account that this process runs as; undefined where the system knows none for its uid. */
export function accountName(): string | undefined {
  return known(() => userInfo().username);
}

/** The home folder of whoever runs this; undefined where neither HOME nor the system names one. */
export function homeFolder(): string | undefined {
  return known(homedir) || undefined;
}

/** For an error message. */
export function namelessUser(): string {
  return `the system has no account for uid ${process.getuid?.()}, as which this runs (containers: give the image an account for it, or another uid)`;
}

function known(ask: () => string): string | undefined {
  try {
    return ask();
  } catch (error) {
    // So says Node of a uid that /etc/passwd does not have.
    if ((error as NodeJS.ErrnoException).code === 'ERR_SYSTEM_ERROR') return undefined;
    throw error;
  }
}
