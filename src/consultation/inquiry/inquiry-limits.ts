import { Injectable } from '@nestjs/common';
import { digestOf } from '../../shared/security/keyring.js';
import { DatabaseRateLimits } from '../../shared/web/rate-limits.js';

const HOUR_MILLISECONDS = 3_600_000;
const PER_ADDRESS = 5;
const PER_HEARING = 60;
const PER_LINK = 10;

/**
 * How much may be asked in an hour, counted in the database and so in all processes together: of one hearing, from one
 * address, with one link. What each client may send is counted at the door.
 */
@Injectable()
export class InquiryLimits {
  constructor(private readonly limits: DatabaseRateLimits) {}

  /** True when the public page of a hearing takes one more question from the address. */
  async allowInPublic(consultationId: string, email: string): Promise<boolean> {
    return (
      (await this.takes(`inquiry:address:${digestOf(email.toLowerCase())}`, PER_ADDRESS)) &&
      (await this.takes(`inquiry:hearing:${consultationId}`, PER_HEARING))
    );
  }

  /** True when one more question is taken from a body's link. */
  allowByLink(linkId: string): Promise<boolean> {
    return this.takes(`inquiry:link:${linkId}`, PER_LINK);
  }

  private async takes(key: string, limit: number): Promise<boolean> {
    return !(await this.limits.increment(key, HOUR_MILLISECONDS, limit)).isBlocked;
  }
}
