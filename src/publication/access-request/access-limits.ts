import { Injectable } from '@nestjs/common';
import { digestOf } from '../../shared/security/keyring.js';
import { DatabaseRateLimits } from '../../shared/web/rate-limits.js';

const HOUR_MILLISECONDS = 3_600_000;
const PER_ADDRESS = 10;
const PER_HEARING = 60;

/** How many requests for access are taken in an hour, counted in the database and so in all processes together. */
@Injectable()
export class AccessLimits {
  constructor(private readonly limits: DatabaseRateLimits) {}

  async allow(consultationId: string, email: string): Promise<boolean> {
    return (
      (await this.takes(`access:address:${digestOf(email.toLowerCase())}`, PER_ADDRESS)) &&
      (await this.takes(`access:hearing:${consultationId}`, PER_HEARING))
    );
  }

  private async takes(key: string, limit: number): Promise<boolean> {
    return !(await this.limits.increment(key, HOUR_MILLISECONDS, limit)).isBlocked;
  }
}
