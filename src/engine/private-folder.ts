import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'desmig-run-';

/**
 * A folder for the engine alone (mode 0700), named with the process, and gone when it ends. What runs left that were
 * killed is removed on the way: folders of ours whose process is no more.
 */
export function privateFolder(): { readonly path: string; readonly remove: () => void } {
  for (const { path, stale } of privateFolders()) if (stale) removeQuietly(path);
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const onExit = () => removeQuietly(path);
  process.once('exit', onExit);
  return {
    path,
    remove() {
      process.removeListener('exit', onExit);
      removeQuietly(path);
    },
  };
}

/** Private folders of this user that are there now, and whether their process is gone. */
export function privateFolders(): readonly { readonly path: string; readonly stale: boolean }[] {
  return names(tmpdir()).flatMap((name) => {
    const pid = /^desmig-run-(\d+)-\w+$/.exec(name)?.[1];
    const path = join(tmpdir(), name);
    return pid !== undefined && isOurs(path) ? [{ path, stale: !isRunning(Number(pid)) }] : [];
  });
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A folder, no link, of the user who runs this. */
function isOurs(path: string): boolean {
  try {
    const stat = lstatSync(path);
    return stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid());
  } catch {
    return false;
  }
}

/** Whether a process is there; nothing is sent to it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // somebody else removed it, or holds it open: the next run tries again
  }
}
