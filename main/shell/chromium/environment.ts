// `PWD`, the working folder, begins like the driver's variables and is none of them.
const debugging = /^(DEBUG|DEBUG_FILE|NODE_DEBUG|PW(?!D$).*|PLAYWRIGHT.*|SELENIUM_REMOTE.*)$/;

/**
 * Takes out of the environment what would make the browser driver write every message (patient
 * text among it) to a terminal or file, stop for an inspector, or drive a browser elsewhere. Must
 * run before the driver is loaded, which reads some of these once.
 * @returns the names that were cleared
 */
export function clearDebugEnvironment(environment: NodeJS.ProcessEnv = process.env): string[] {
  const cleared = Object.keys(environment).filter((name) => debugging.test(name));
  for (const name of cleared) delete environment[name];
  return cleared;
}

// Debian's start script adds flags from here; the others name servers, key logs or a profile.
const notForTheBrowser =
  /^(CHROMIUM_(USER_)?FLAGS|CHROME_.*|GOOGLE_.*|SSLKEYLOGFILE|.*_PROXY|.*_proxy|NODE_.*)$/;

/** The environment of the browser: ours without what could bend it, with its own temp folder. */
export function browserEnvironment(
  environment: NodeJS.ProcessEnv,
  tempDir: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || notForTheBrowser.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), TMPDIR: tempDir, TMP: tempDir, TEMP: tempDir, ...more };
}
