import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { WasitError } from '../../domain/errors.ts';

/** Public by its number, but the host's own management service on Azure: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const MANAGEMENT = new Set(['168.63.129.16']);

/**
 * Whether an address belongs to the public internet: not loopback, private, link-local (where clouds serve metadata),
 * carrier-grade NAT, multicast, reserved, or one that wraps an IPv4 address (mapped ones are judged by what they wrap).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !MANAGEMENT.has(parsed.toString());
}

/** @throws WasitError BAD_INPUT if the URL names an address itself that is not public. Names are checked when they are resolved. */
export function checkHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw refused(host);
}

/**
 * Resolves a name as the connection is made and refuses it if any of its addresses is not public: the address checked is
 * the address connected to, so a name that answers differently the second time gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const bad = addresses.find(({ address }) => !isPublicAddress(address));
    const first = addresses[0];
    if (bad !== undefined || first === undefined) return callback(refused(hostname), '', 0);
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

function refused(host: string): WasitError {
  return new WasitError('BAD_INPUT', `${host} is an address of a private network, which is refused; FETCH_ALLOW_PRIVATE=true allows it`);
}
