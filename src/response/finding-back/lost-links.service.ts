import { Injectable } from '@nestjs/common';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Job } from '../../shared/jobs/job.entity.js';
import { JobQueue, type ClaimedJob } from '../../shared/jobs/job-queue.js';
import { digestOf } from '../../shared/security/keyring.js';
import { DatabaseRateLimits } from '../../shared/web/rate-limits.js';
import { BodyLinks } from './body-links.service.js';
import { BODY_LINK_SORT, FindingBackEmail, type FoundHearing } from './finding-back.email.js';
import { HearingLinks } from './hearing-links.js';
import { addressKey, RegisteredAddresses, type AskedHearing, type GroupOfAddress } from './registered-addresses.js';

export const FINDING_BACK_JOB = 'findingBack.send';

const HOUR_MILLISECONDS = 3_600_000;
const PER_ADDRESS = 3;
/** An e-mail that names more is no help; the page it leads to has them all. */
const MOST_NAMED = 20;

/**
 * Sends an address the links to what it is asked. Whether the address is registered is first looked up by a worker: what
 * answers the browser does the same work for every address, and neither its words nor its time can tell.
 */
@Injectable()
export class LostLinks {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly limits: DatabaseRateLimits,
    private readonly addresses: RegisteredAddresses,
    private readonly bodyLinks: BodyLinks,
    private readonly hearingLinks: HearingLinks,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
  ) {}

  /** Notes that somebody asked for the links of an address; more than three times in an hour is passed over in silence. */
  async ask(typed: string): Promise<void> {
    const email = addressKey(typed);
    const counted = await this.limits.increment(`findingBack:${digestOf(email)}`, HOUR_MILLISECONDS, PER_ADDRESS);
    if (counted.isBlocked) return;
    await this.database.write((transaction) => this.jobs.add(transaction, FINDING_BACK_JOB, newId(), { email }));
  }

  /** Queues the e-mail if the address is registered. The address is then struck out of the job, whoever's it was. */
  async send(job: ClaimedJob): Promise<void> {
    const email = typeof job.payload['email'] === 'string' ? job.payload['email'] : null;
    if (email === null) return;
    const hearings = (await this.addresses.hearingsOf(email)).slice(0, MOST_NAMED);
    const groups = (await this.addresses.groupsOf(email)).slice(0, MOST_NAMED);
    await this.database.write(async (transaction) => {
      if (hearings.length + groups.length > 0) await this.queue(transaction, job.key, email, { hearings, groups });
      await transaction.update(Job, { id: job.id }, { payload: {} });
    });
  }

  private async queue(
    transaction: Transaction,
    key: string,
    email: string,
    { hearings, groups }: { readonly hearings: readonly AskedHearing[]; readonly groups: readonly GroupOfAddress[] },
  ): Promise<void> {
    const bodyLink = await this.bodyLinks.pageLinkOf(transaction, email);
    const found: FoundHearing[] = [];
    for (const hearing of hearings) {
      found.push({ hearing, linkId: await this.hearingLinks.linkOf(transaction, hearing) });
    }
    const hosts = new Set([...hearings, ...groups].map(({ hostId }) => hostId));
    const [onlyHost = null] = hosts;
    const linkIds = found.flatMap(({ linkId }) => linkId ?? []);
    await this.post.queue(transaction, {
      ...this.emails.write(new FindingBackEmail(email, { found, groups }, bodyLink.id)),
      // What several hosts ask is the matter of none of them: no host reads in its post what another has asked.
      hostId: hosts.size === 1 ? onlyHost : null,
      purpose: 'notice',
      uniqueKey: `findingBack:${key}`,
      subjectType: 'bodyLink',
      subjectId: bodyLink.id,
      recipientRef: bodyLink.id,
      linkIds: [...linkIds, `${BODY_LINK_SORT}-${bodyLink.id}`],
    });
  }
}
