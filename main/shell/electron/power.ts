import type { PowerEvent } from '../port.ts';
import type { ElectronModule } from './module.ts';

type PowerMonitor = ElectronModule['powerMonitor'];

/** Electron reports the lock screen on Windows and macOS; on Linux only sleep. */
export function reportedPowerEvents(platform: NodeJS.Platform): readonly PowerEvent[] {
  const screen = platform === 'win32' || platform === 'darwin';
  return screen ? ['lock', 'unlock', 'suspend', 'resume'] : ['suspend', 'resume'];
}

/** @returns a function that ends the subscription */
export function listenToPower(
  powerMonitor: PowerMonitor,
  listener: (event: PowerEvent) => void,
): () => void {
  const lock = () => listener('lock');
  const unlock = () => listener('unlock');
  const suspend = () => listener('suspend');
  const resume = () => listener('resume');
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('unlock-screen', unlock);
  powerMonitor.on('suspend', suspend);
  powerMonitor.on('resume', resume);
  return () => {
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('unlock-screen', unlock);
    powerMonitor.off('suspend', suspend);
    powerMonitor.off('resume', resume);
  };
}
