/**
 * The address to hand to the system browser, written anew by the URL parser.
 * @param hosts the only host names that may be opened, exactly as written
 * @throws TypeError for any other scheme or host, for credentials in the address, or a port
 */
export function allowedExternalUrl(url: string, hosts: readonly string[]): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (
    parsed === null ||
    parsed.protocol !== 'https:' ||
    parsed.username !== '' ||
    parsed.password !== '' ||
    parsed.port !== '' ||
    !hosts.includes(parsed.hostname)
  ) {
    throw new TypeError('This address may not be opened');
  }
  return parsed.href;
}
