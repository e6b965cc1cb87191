import { spawn } from 'node:child_process';

/** Program and arguments that open an address in the system browser; no command line is parsed. */
export function openCommand(platform: NodeJS.Platform, url: string): readonly [string, string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  if (platform === 'darwin') return ['open', [url]];
  return ['xdg-open', [url]];
}

/** Hands a checked address to the system. @throws when there is no program for it */
export async function openUrl(url: string): Promise<void> {
  const [program, args] = openCommand(process.platform, url);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
