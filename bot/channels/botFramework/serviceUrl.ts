import { isLoopback } from '../../web/clientAddress.ts';

/** Where Azure Bot Service takes answers: its clouds, and the gateway of Teams. */
const hosts = [
  /^([\w-]+\.)*botframework\.(com|azure\.us|azure\.cn)$/,
  /^([\w-]+\.)*(smba|smba-[\w-]+)\.trafficmanager\.net$/,
  /^smba\.infra\.(gcc|gov)\.teams\.microsoft\.(com|us)$/,
];

/**
 * Whether answers may go to an address that an activity names. Without credentials that is this machine alone, so
 * that nobody can make the service call others.
 */
export function isAllowedServiceUrl(text: string, hasCredentials: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  if (!hasCredentials) return /^https?:$/.test(protocol) && isLoopback(hostname);
  return protocol === 'https:' && hosts.some((host) => host.test(hostname.toLowerCase()));
}
