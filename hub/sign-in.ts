// Who asks, whether that role may, and whether not too often. Throws the problem that is answered instead.
import type { Database } from './database.ts';
import { type Device, findDevice, type Role } from './devices.ts';
import { HttpProblem } from './http-problem.ts';
import { type Buckets, createBuckets, type Limits } from './limits.ts';

const tooMany = (seconds: number) =>
  new HttpProblem(429, 'too_many', `Too many requests. Try again in ${seconds} s.`, seconds);

export interface Door {
  /**
   * The device of the token.
   * @throws {HttpProblem} 401, 403 or 429
   */
  enter(authorization: string, roles: readonly Role[], address: string, now: Date): Promise<Device>;
  /** @throws {HttpProblem} 429 when this address tried too many invites. */
  knock(address: string, now: Date): void;
}

const spend = (buckets: Buckets, key: string, now: Date): void => {
  const seconds = buckets.take(key, now.getTime());
  if (seconds > 0) throw tooMany(seconds);
};

export function createDoor(database: Database, limits: Limits): Door {
  const devices = createBuckets(limits.device);
  const tenants = createBuckets(limits.tenant);
  const failures = createBuckets(limits.failedSignIn);
  const invites = createBuckets(limits.redeem);
  return {
    async enter(authorization, roles, address, now) {
      const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(authorization)?.[1];
      const device = token === undefined ? undefined : await findDevice(database, token, now);
      if (device === undefined) {
        // Only what fails counts, so that one broken device behind a shared address keeps no colleague out.
        spend(failures, address, now);
        throw new HttpProblem(401, 'not_signed_in', 'The device token is missing, unknown or revoked.');
      }
      if (!roles.includes(device.role)) {
        const message = `This needs the role ${roles.join(' or ')}; yours is ${device.role}.`;
        throw new HttpProblem(403, 'not_allowed', message);
      }
      spend(devices, device.id, now);
      spend(tenants, device.tenant, now);
      return device;
    },
    knock: (address, now) => spend(invites, address, now),
  };
}
