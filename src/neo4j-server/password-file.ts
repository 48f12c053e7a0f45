import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Reads the password that a server's home keeps; the first time, makes a random one. The file is its owner's alone
 * (mode 0600), and the password is nowhere else.
 */
export async function readOrMakePassword(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const made = randomBytes(24).toString('base64url');
  try {
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await chmod(file, 0o600);
  return (await readFile(file, 'utf8')).trim();
}
