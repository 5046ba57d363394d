/** The one address that the extension ever sends a request to. */
export const API = 'https://api.awork.com/api/v1';

/** That address as the manifest asks for access to it. */
export const API_HOST = 'https://api.awork.com/*';

/** Where awork's app may run: `app.awork.com` and one host for each workspace. */
export const APP_PAGES = 'https://*.awork.com/*';

/** Hosts of awork that are not its app: marketing, documents, status, files and the API itself. */
export const OTHER_HOSTS = [
  'www',
  'api',
  'developers',
  'support',
  'community',
  'status',
  'openapi',
  'cdn',
  'upload',
  'blob',
].map((name) => `${name}.awork.com`);

/** Whether an address is a page of awork's app, as the manifest's match patterns say it. */
export function isAppPage(address: string | undefined): boolean {
  if (!address || !URL.canParse(address)) return false;
  const { protocol, hostname, port } = new URL(address);
  return (
    protocol === 'https:' &&
    port === '' &&
    hostname.endsWith('.awork.com') &&
    !OTHER_HOSTS.includes(hostname)
  );
}
