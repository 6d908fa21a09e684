import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Cost {
  /** seconds */
  readonly wall: number;
  readonly cpu: number;
  /** megabytes */
  readonly memory: number;
}

/** Runs in the child when it ends: what the child itself used, which is the same on every system. */
const TELL = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require('node:fs').writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1000 })); });`;
const PRELOAD = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///'); ${TELL}`)}`;

/** What one run of `node ...args` in a fresh process costs; its output is thrown away. */
export async function cost(args: readonly string[], plain = false): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, plain ? [...args] : ['--import', PRELOAD, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let said = '';
  child.stdio[3]?.on('data', (piece: Buffer) => {
    told += piece.toString();
  });
  child.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${said}`);
  const used = plain ? { cpu: 0, memory: 0 } : (JSON.parse(told) as Omit<Cost, 'wall'>);
  return { wall, ...used };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

/** Medians of several runs of each command, taken in turn so that all meet the same moods of the machine. */
export async function medians(
  commands: Readonly<Record<string, readonly string[]>>,
  runs: number,
  plain = false,
): Promise<Readonly<Record<string, Cost>>> {
  const costs = new Map<string, Cost[]>(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const [name, args] of Object.entries(commands)) costs.get(name)?.push(await cost(args, plain));
  return Object.fromEntries(
    [...costs].map(([name, all]) => [
      name,
      {
        wall: median(all.map((one) => one.wall)),
        cpu: median(all.map((one) => one.cpu)),
        memory: median(all.map((one) => one.memory)),
      },
    ]),
  );
}
