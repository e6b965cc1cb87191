/**
 * The little of the DOM that the guards touch: this folder compiles without DOM types, because
 * everything else in it runs in Node.
 */
type PageEvent = {
  preventDefault(): void;
  readonly target: unknown;
  readonly key?: string;
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
};
export type GuardedPage = {
  addEventListener(type: string, listener: (event: PageEvent) => void, capture: boolean): void;
};

/**
 * Takes the browser's own ways out of the page: shortcuts of DevTools, view source, print, save,
 * open, new window and downloads list, the context menu (inspect, print, save), dragging text or
 * links out, and dropping a file onto the page, which would navigate to it. Only the browser's
 * default is prevented: the app's own handlers of the same keys still run.
 *
 * Both shells run this in the page, one of them from its source text: it must not refer to
 * anything outside itself but globals of the page.
 */
export function installPageGuards(page: GuardedPage): void {
  const plain = ['KeyP', 'KeyS', 'KeyU', 'KeyO', 'KeyN', 'KeyT', 'KeyJ', 'KeyH', 'KeyG', 'KeyE'];
  const shifted = ['KeyI', 'KeyJ', 'KeyC', 'KeyK', 'KeyN', 'KeyP', 'KeyO', 'KeyU', 'Delete'];
  // Control with a letter moves the caret on a Mac; the browser's shortcuts are on Command there.
  const mac = navigator.platform.startsWith('Mac');
  const prevent = (event: PageEvent) => event.preventDefault();
  page.addEventListener(
    'keydown',
    (event) => {
      const code = event.code ?? '';
      const command = mac ? event.metaKey === true : event.ctrlKey === true;
      const keys = event.shiftKey === true || event.altKey === true ? shifted : plain;
      const refused = event.key === 'F12' || (command && keys.includes(code));
      if (refused) event.preventDefault();
    },
    true,
  );
  page.addEventListener('contextmenu', prevent, true);
  page.addEventListener(
    'dragstart',
    (event) => {
      const from = event.target as { closest?: (selector: string) => unknown } | null;
      if (!from?.closest?.('[draggable="true"]')) event.preventDefault();
    },
    true,
  );
  page.addEventListener('dragover', prevent, true);
  page.addEventListener('drop', prevent, true);
}
